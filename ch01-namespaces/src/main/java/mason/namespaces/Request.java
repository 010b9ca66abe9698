// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mason.linux.Fd;
import mason.linux.Terminal;
import mason.network.Cidr;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/** What was asked for on the command line of {@link Main}. */
record Request(CommandLine line) {

    /** Of ids above those of people and services: subuid(5) begins there, too. */
    private static final UserNamespace NOBODY = new UserNamespace(100_000, 65_536);

    /** What tells programs about whoever sits there; a shell reads the file ENV. */
    private static final List<String> OF_THE_TERMINAL = List.of("TERM", "ENV");

    /** Options up to the first word that is none; the rest is the command. */
    static Request parse(List<String> words) throws ParseException {
        CommandLine line = DefaultParser.builder().setAllowPartialMatching(false).get()
                .parse(options(), words.toArray(String[]::new), true);
        Request request = new Request(line);
        request.check(words);
        return request;
    }

    private static Options options() {
        return new Options().addOption(null, "hostname", true, "")
                .addOption(null, "user", false, "").addOption(null, "uptime", true, "")
                .addOption(null, "network", true, "")
                .addOption(null, "init", false, "").addOption(null, "plan", false, "")
                .addOption(null, "help", false, "");
    }

    /** A word that looks like an option is one, unless it stands behind {@code --}. */
    private void check(List<String> words) throws ParseException {
        List<String> command = line.getArgList();
        int before = words.size() - command.size() - 1;
        boolean meant = before >= 0 && words.get(before).equals("--");
        if (!command.isEmpty() && command.get(0).startsWith("-") && !meant) {
            throw new UnrecognizedOptionException(
                    "there is no option [" + command.get(0) + "]");
        }
        if (command.isEmpty() && !help()) {
            throw new MissingArgumentException("a command is missing");
        }
    }

    boolean help() {
        return line.hasOption("help");
    }

    boolean onlyThePlan() {
        return line.hasOption("plan");
    }

    /** Whether somebody sits at a terminal, who wants Ctrl-C to work. */
    boolean terminal() {
        return Terminal.behind(Fd.STDIN).isPresent()
                && Terminal.behind(Fd.STDOUT).isPresent();
    }

    Optional<Cidr> subnet() {
        return Optional.ofNullable(line.getOptionValue("network")).map(Cidr::parse);
    }

    Plan plan(Optional<Bridged> network) {
        Plan cable = network.map(Bridged::plan).orElse(Plan.NOTHING);
        Walled walled = new Walled(namespaces(), command());
        return cable.and(line.hasOption("init") ? walled.supervised() : walled.plan());
    }

    private Namespaces namespaces() {
        return new Namespaces(line.getOptionValue("hostname", "house"),
                Optional.of(NOBODY).filter(u -> line.hasOption("user")),
                Optional.ofNullable(line.getOptionValue("uptime")).map(Request::duration)
                        .map(TimeNamespace::new));
    }

    private Command command() {
        List<String> environment = new ArrayList<>(Command.USUAL);
        if (terminal()) {
            OF_THE_TERMINAL.stream().filter(v -> System.getenv(v) != null)
                    .forEach(v -> environment.add(v + "=" + System.getenv(v)));
        }
        return new Command(line.getArgList(), environment, "/", terminal());
    }

    /** Days alone, or hours, minutes and seconds: {@code 3d}, {@code 2h30m}. */
    static Duration duration(String text) {
        try {
            return Duration.parse(text.endsWith("d") ? "P" + text : "PT" + text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "not a duration such as 90s, 2h30m or 3d: ["
                            + text + "]");
        }
    }
}
