// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import mason.engine.client.Request;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** The verbs that change a container, each a request of the API. */
final class ContainerVerbs {

    private static final String CONTAINERS = "containers";
    private static final String STOP_OPTIONS = """

              -s, --signal NAME    the signal (the image's, or TERM)
              -t, --timeout SECONDS
                                   how long to wait before KILL (10); -1 for ever
            """;

    private ContainerVerbs() {
    }

    static Map<String, Supplier<Subcommand>> all() {
        return Map.of("start", ContainerVerbs::start, "stop", ContainerVerbs::stop,
                "restart", ContainerVerbs::restart, "kill", ContainerVerbs::kill, "pause",
                ContainerVerbs::pause, "unpause", ContainerVerbs::unpause, "rm",
                ContainerVerbs::remove, "wait", ContainerVerbs::await);
    }

    private static Subcommand start() {
        return changing("start", "Starts containers that do not run.", "", new Options(),
                true);
    }

    private static Subcommand stop() {
        return changing("stop",
                "Asks process 1 of containers to end, and kills it if it does not.",
                STOP_OPTIONS, stopOptions(), false);
    }

    private static Subcommand restart() {
        return changing("restart", "Stops containers and starts them again.",
                STOP_OPTIONS, stopOptions(), true);
    }

    private static Options stopOptions() {
        return signalOption().addOption("t", "timeout", true, "");
    }

    private static Options signalOption() {
        return new Options().addOption("s", "signal", true, "");
    }

    private static Subcommand kill() {
        return changing("kill", "Sends a signal to process 1 of containers.", """

                  -s, --signal NAME    the signal (KILL)
                """, signalOption(), false);
    }

    private static Subcommand pause() {
        return changing("pause", "Stops every process of containers, until unpause.", "",
                new Options(), false);
    }

    private static Subcommand unpause() {
        return changing("unpause", "Lets paused containers go on.", "", new Options(),
                false);
    }

    /** The options are parameters of the request, if they are given. */
    private static Subcommand changing(String verb, String meaning, String options,
            Options taken, boolean needsDaemon) {
        return new ForEachContainer(usage(verb, meaning, options), taken, needsDaemon,
                (name, line) -> post(name, verb).with("signal", value(line, "signal"))
                        .with("t", value(line, "timeout")),
                (name, reply) -> name);
    }

    private static Subcommand remove() {
        return new ForEachContainer(usage("rm", "Removes containers.", """

                  -f, --force      kill those that run first
                  -v, --volumes    remove their anonymous volumes, too
                """),
                new Options().addOption("f", "force", false, "").addOption("v",
                        "volumes", false, ""),
                false, (name, line) -> Request.delete(CONTAINERS, name)
                        .with("force", line.hasOption("force"))
                        .with("v", line.hasOption("volumes")),
                (name, reply) -> name);
    }

    private static Subcommand await() {
        return new ForEachContainer(usage("wait",
                "Waits for containers to end, and prints their exit codes.", ""),
                new Options(), false, (name, line) -> post(name, "wait"),
                (name, reply) -> reply.json().getAsJsonObject().get("StatusCode")
                        .getAsString());
    }

    private static Request post(String name, String verb) {
        return Request.post(CONTAINERS, name, verb);
    }

    private static Optional<String> value(CommandLine line, String option) {
        return Optional.ofNullable(line.getOptionValue(option));
    }

    private static String usage(String verb, String meaning, String options) {
        return "Usage: mason " + verb + (options.isEmpty() ? "" : " [OPTIONS]")
                + " CONTAINER [CONTAINER...]\n\n" + meaning + "\n" + options;
    }
}
