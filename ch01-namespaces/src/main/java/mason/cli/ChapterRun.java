// SPDX-License-Identifier: Apache-2.0
package mason.cli;

import java.util.ArrayList;
import java.util.List;
import mason.launch.Command;
import mason.launch.ExitCode;
import mason.launch.Foreground;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/**
 * A chapter's container as a command: {@code ./workbook run CHAPTER -- COMMAND}.
 *
 * @param chapter such as {@code ch02}
 * @param help without the exit codes, which are the same for all
 * @param options all but {@code --help}
 */
public record ChapterRun(String chapter, String help, Options options) {

    /** Starts the container of a command line and waits for its end. */
    public interface Start {

        /** The exit code. */
        int run(CommandLine line) throws Exception;
    }

    private static final String EXIT_CODES = """
            Exit codes: the command's own; 125 it could not be started, 126 it
            cannot be executed, 127 it was not found, 128+n signal n ended it.
            """;

    /** Variables about the person at the terminal; a shell reads the file ENV. */
    private static final List<String> OF_THE_TERMINAL = List.of("TERM", "ENV");

    /** Runs it; the exit code. */
    public int perform(List<String> words, Start start) {
        try {
            CommandLine line = parse(options.addOption(null, "help", false, ""), words);
            if (line.hasOption("help")) {
                System.out.print(help + EXIT_CODES);
                return 0;
            }
            return start.run(line);
        } catch (ParseException e) {
            return failed(e.getMessage() + "; see ./workbook run " + chapter + " --help",
                    ExitCode.ENGINE);
        } catch (Exception e) {
            return failed(e.getMessage() == null ? "" + e : e.getMessage(),
                    ExitCode.of(e));
        }
    }

    /** Options up to the first word that is none; the rest is the command. */
    static CommandLine parse(Options options, List<String> words) throws ParseException {
        CommandLine line = DefaultParser.builder().setAllowPartialMatching(false).get()
                .parse(options, words.toArray(String[]::new), true);
        List<String> command = line.getArgList();
        int before = words.size() - command.size() - 1;
        boolean meant = before >= 0 && words.get(before).equals("--");
        if (!command.isEmpty() && command.get(0).startsWith("-") && !meant) {
            throw new UnrecognizedOptionException(
                    "there is no option [" + command.get(0) + "]");
        }
        if (command.isEmpty() && !line.hasOption("help")) {
            throw new MissingArgumentException("a command is missing");
        }
        return line;
    }

    /** The words after the options, at the terminal there is. */
    public static Command command(CommandLine line) {
        boolean terminal = Foreground.isInteractive();
        List<String> environment = new ArrayList<>(Command.USUAL_ENVIRONMENT);
        if (terminal) {
            OF_THE_TERMINAL.stream().filter(v -> System.getenv(v) != null)
                    .forEach(v -> environment.add(v + "=" + System.getenv(v)));
        }
        return new Command(line.getArgList(), environment, "/", terminal);
    }

    private static int failed(String sentence, int code) {
        System.err.println("workbook: " + sentence);
        return code;
    }
}
