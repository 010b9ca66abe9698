// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import java.io.IOException;
import java.util.List;
import java.util.function.BiFunction;
import mason.engine.client.Api;
import mason.engine.client.RefusedException;
import mason.engine.client.Reply;
import mason.engine.client.Request;
import mason.engine.container.Engine;
import mason.launch.ExitCode;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/**
 * A command that asks the engine for the same of each container that it names. One that
 * fails does not keep the others from it.
 *
 * @param needsDaemon whether it starts what outlives the command
 * @param request from the name of a container and what else was said
 */
record ForEachContainer(String help, Options options, boolean needsDaemon,
        BiFunction<String, CommandLine, Request> request,
        Shown shown) implements Subcommand {

    /** What is printed for a container. */
    interface Shown {

        String text(String name, Reply reply) throws IOException;
    }

    @Override
    public int perform(Engine engine, CommandLine line) throws IOException {
        List<String> names = line.getArgList();
        if (names.isEmpty()) {
            throw new UsageException("the container is missing");
        }
        Api api = needsDaemon ? DaemonNeeded.of(engine, "what it starts")
                : Api.of(engine);
        int code = 0;
        for (String name : names) {
            try (Reply reply = api.send(request.apply(name, line)).checked()) {
                System.out.println(shown.text(name, reply));
            } catch (RefusedException e) {
                System.err.println("mason: " + e.getMessage());
                code = ExitCode.ENGINE;
            }
        }
        return code;
    }
}
