// SPDX-License-Identifier: Apache-2.0
package mason.cli;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import mason.launch.Plan;
import mason.linux.Pid;
import mason.namespaces.ContainerNamespaces;
import mason.namespaces.NewNamespace;
import mason.namespaces.ProcFilesystem;
import mason.namespaces.TimeNamespace;
import mason.namespaces.UserNamespace;
import mason.network.Cidr;
import mason.network.PrivateBridge;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** The command line of {@link RunCommand}. */
record RunOptions(CommandLine line) {

    /** Of ids above those of people and services: subuid(5) begins there, too. */
    private static final UserNamespace UNPRIVILEGED = new UserNamespace(100_000, 65_536);

    static Options options() {
        return new Options().addOption(null, "hostname", true, "")
                .addOption(null, "user", false, "").addOption(null, "uptime", true, "")
                .addOption(null, "network", true, "")
                .addOption(null, "init", false, "").addOption(null, "plan", false, "")
                .addOption(null, "namespaces", false, "")
                .addOption(null, "exec", true, "");
    }

    boolean onlyThePlan() {
        return line.hasOption("plan");
    }

    Optional<Cidr> subnet() {
        return Optional.ofNullable(line.getOptionValue("network")).map(Cidr::parse);
    }

    /**
     * What {@link mason.namespaces.NamespaceContainer} plans, and a bridge, as far as
     * the exercises are written.
     */
    Plan plan(Optional<PrivateBridge> bridge, SolvedExercises written) {
        Plan plan =
                written.of(() -> bridge.map(PrivateBridge::plan).orElse(Plan.NOTHING));
        for (NewNamespace each : namespaces().inOrder()) {
            plan = plan.and(written.of(each::plan));
        }
        plan = plan.and(written.of(new ProcFilesystem("/proc")::plan))
                .and(ChapterRun.command(line).plan());
        return line.hasOption("init") ? plan.withInit() : plan;
    }

    boolean showsNamespaces() {
        return line.hasOption("namespaces");
    }

    /** The process whose container a command is to join. */
    Optional<Pid> joined() {
        return Optional.ofNullable(line.getOptionValue("exec")).map(Pid::parse);
    }

    List<String> argv() {
        return line.getArgList();
    }

    private ContainerNamespaces namespaces() {
        return new ContainerNamespaces(line.getOptionValue("hostname", "house"),
                Optional.of(UNPRIVILEGED).filter(u -> line.hasOption("user")),
                Optional.ofNullable(line.getOptionValue("uptime"))
                        .map(RunOptions::duration).map(TimeNamespace::new));
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
