// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import mason.engine.client.Api;
import mason.engine.client.Reply;
import mason.engine.client.Request;
import mason.engine.container.Engine;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** {@code mason exec}: the options are those of docker-exec(1). */
final class ExecCommand implements Subcommand {

    private static final String EXEC = "exec";

    @Override
    public String help() {
        return """
                Usage: mason exec [OPTIONS] CONTAINER COMMAND [ARGUMENT...]

                Runs one more command in a container that runs.

                  -i, --interactive     keep standard input open
                  -t, --tty             give it a terminal
                  -d, --detach          do not wait for it; needs a daemon
                  -e, --env NAME=VALUE  an environment variable; repeatable
                  -u, --user USER       as whom (the container's)
                  -w, --workdir DIR     where it starts (the container's)
                      --privileged      with all capabilities
                """;
    }

    @Override
    public Options options() {
        return new Options().addOption("i", "interactive", false, "")
                .addOption("t", "tty", false, "").addOption("d", "detach", false, "")
                .addOption("e", "env", true, "").addOption("u", "user", true, "")
                .addOption("w", "workdir", true, "")
                .addOption(null, "privileged", false, "");
    }

    @Override
    public int perform(Engine engine, CommandLine line) throws IOException {
        List<String> words = line.getArgList();
        if (words.size() < 2) {
            throw new UsageException("a container and a command are expected");
        }
        RunOptions options = new RunOptions(line);
        options.requireTerminal();
        Api api = options.isDetached() ? DaemonNeeded.of(engine, "a detached command")
                : Api.of(engine);
        String id = api.send(Request.post("containers", words.get(0), EXEC)
                .with(options.exec(words.subList(1, words.size())))).checked().json()
                .getAsJsonObject().get("Id").getAsString();
        Request begin = Request.post(EXEC, id, "start").with(start(line));
        if (options.isDetached()) {
            api.send(begin).checked().close();
            return 0;
        }
        try (Reply streams = api.send(begin.upgrading()).checked()) {
            new StreamsOfProcess(api, streams, line.hasOption("tty"),
                    line.hasOption("interactive"), Request.post(EXEC, id, "resize"))
                    .join();
        }
        return exitCode(api, id);
    }

    private static JsonObject start(CommandLine line) {
        JsonObject start = new JsonObject();
        start.addProperty("Detach", line.hasOption("detach"));
        start.addProperty("Tty", line.hasOption("tty"));
        return start;
    }

    private static int exitCode(Api api, String id) throws IOException {
        return api.send(Request.get(EXEC, id, "json")).checked().json()
                .getAsJsonObject().get("ExitCode").getAsInt();
    }
}
