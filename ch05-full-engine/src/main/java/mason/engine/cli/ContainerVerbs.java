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

    private ContainerVerbs() {
    }

    static Map<String, Supplier<Subcommand>> all() {
        return Map.of("start", ContainerVerbs::start, "stop", ContainerVerbs::stop,
                "restart", ContainerVerbs::restart, "kill", ContainerVerbs::kill, "pause",
                () -> plain("pause", "Stops every process of containers, until"
                        + " unpause."),
                "unpause", () -> plain("unpause", "Lets paused containers go on."), "rm",
                ContainerVerbs::remove, "wait", ContainerVerbs::await);
    }

    private static Subcommand start() {
        return new ForEachContainer(usage("start", "Starts containers that do not run.",
                ""), new Options(), true, (name, line) -> post(name, "start"),
                (name, reply) -> name);
    }

    private static Subcommand stop() {
        return new ForEachContainer(usage("stop",
                "Asks process 1 of containers to end, and kills it if it does not.",
                """

                          -s, --signal NAME    the signal (the image's, or TERM)
                          -t, --timeout SECONDS
                                               how long to wait before KILL (10); -1
                                               for ever
                        """),
                stopOptions(), false, (name, line) -> stopping(name, "stop", line),
                (name, reply) -> name);
    }

    private static Subcommand restart() {
        return new ForEachContainer(usage("restart",
                "Stops containers and starts them again.", """

                          -s, --signal NAME    the signal (the image's, or TERM)
                          -t, --timeout SECONDS
                                               how long to wait before KILL (10)
                        """),
                stopOptions(), true, (name, line) -> stopping(name, "restart", line),
                (name, reply) -> name);
    }

    private static Options stopOptions() {
        return new Options().addOption("s", "signal", true, "").addOption("t", "timeout",
                true, "");
    }

    private static Request stopping(String name, String verb, CommandLine line) {
        return post(name, verb).with("signal", value(line, "signal")).with("t",
                value(line, "timeout"));
    }

    private static Subcommand kill() {
        return new ForEachContainer(usage("kill",
                "Sends a signal to process 1 of containers.", """

                          -s, --signal NAME    the signal (KILL)
                        """), new Options().addOption("s", "signal", true, ""), false,
                (name, line) -> post(name, "kill").with("signal", value(line, "signal")),
                (name, reply) -> name);
    }

    private static Subcommand plain(String verb, String meaning) {
        return new ForEachContainer(usage(verb, meaning, ""), new Options(), false,
                (name, line) -> post(name, verb), (name, reply) -> name);
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
