// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import java.io.IOException;
import java.util.Optional;
import mason.engine.client.Api;
import mason.engine.client.Frames;
import mason.engine.client.Reply;
import mason.engine.client.Request;
import mason.engine.container.Engine;
import mason.linux.Fd;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** {@code mason logs}: what a container has written. */
final class LogsCommand implements Subcommand {

    @Override
    public String help() {
        return """
                Usage: mason logs [OPTIONS] CONTAINER

                Prints what a container has written.

                  -f, --follow        go on while it runs
                  -n, --tail N        the last N lines
                      --since TIME    what it wrote from then on: 2026-01-02T03:04:05Z
                      --until TIME    what it wrote before
                  -t, --timestamps    with the time before each line
                """;
    }

    @Override
    public Options options() {
        return new Options().addOption("f", "follow", false, "")
                .addOption("n", "tail", true, "").addOption(null, "since", true, "")
                .addOption(null, "until", true, "")
                .addOption("t", "timestamps", false, "");
    }

    @Override
    public int perform(Engine engine, CommandLine line) throws IOException {
        if (line.getArgList().size() != 1) {
            throw new UsageException("one container is expected");
        }
        try (Reply reply = Api.of(engine).send(request(line)).checked()) {
            new Frames(Fd.STDOUT.output(), Fd.STDERR.output()).show(reply);
        }
        return 0;
    }

    private static Request request(CommandLine line) {
        Request all = Request.get("containers", line.getArgList().get(0), "logs")
                .with("stdout", 1).with("stderr", 1)
                .with("follow", line.hasOption("follow"))
                .with("timestamps", line.hasOption("timestamps"));
        return all.with("tail", value(line, "tail")).with("since", value(line, "since"))
                .with("until", value(line, "until"));
    }

    private static Optional<String> value(CommandLine line, String option) {
        return Optional.ofNullable(line.getOptionValue(option));
    }
}
