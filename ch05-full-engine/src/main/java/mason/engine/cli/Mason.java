// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import mason.engine.runtime.Engine;
import mason.engine.runtime.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The {@code mason} command. */
@Command(name = "mason", mixinStandardHelpOptions = true, version = "mason 0.1.0", description = "Runs containers: walls, sky, ground and a door.", synopsisSubcommandLabel = "COMMAND", footer = {
        "", "State is kept in $MASON_ROOT, by default /var/lib/mason.",
        "Exit codes: the command's own; 125 mason failed, 126 the command is not",
        "executable, 127 not found, 128+n ended by signal n."})
public final class Mason implements Runnable {

    @Option(names = "--root", paramLabel = "DIR", scope = CommandLine.ScopeType.INHERIT, defaultValue = "${env:MASON_ROOT:-/var/lib/mason}", description = "where state is kept (${DEFAULT-VALUE})")
    private Path state;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private static final Map<String, Supplier<Object>> COMMANDS = Map.of("run",
            RunCommand::new, "images", ImagesCommand::new, "load", LoadCommand::new, "ps",
            PsCommand::new, "clean", CleanCommand::new);

    public static void main(String[] arguments) {
        System.exit(commandLine(arguments).execute(arguments));
    }

    /** What follows the image belongs to the container's command, options too. */
    static CommandLine commandLine(String... arguments) {
        CommandLine line = new CommandLine(new Mason());
        wanted(arguments).forEach(
                name -> line.addSubcommand(name, COMMANDS.get(name).get()));
        line.getSubcommands().values().forEach(c -> c.setStopAtPositional(true));
        return line.setParameterExceptionHandler(Mason::misused)
                .setExecutionExceptionHandler(
                        (failure, command, parsed) -> Failure.report(failure));
    }

    /** Picocli takes its time to read annotations: only those of the command given. */
    private static Collection<String> wanted(String... arguments) {
        boolean known = arguments.length > 0 && COMMANDS.containsKey(arguments[0]);
        return known ? List.of(arguments[0]) : new TreeSet<>(COMMANDS.keySet());
    }

    private static int misused(ParameterException e, String[] arguments) {
        System.err.println("mason: " + e.getMessage().lines().findFirst().orElse("")
                + "\nSee '" + e.getCommandLine().getCommandSpec().qualifiedName()
                + " --help'.");
        return ExitCode.ENGINE;
    }

    Engine engine() {
        return new Engine(state.toAbsolutePath());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}
