// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import java.util.List;
import java.util.Optional;
import mason.cgroups.MemoryMax;
import mason.engine.container.Container;
import mason.engine.container.CreateRequest;
import mason.engine.container.Engine;
import mason.engine.container.Exit;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** {@code mason run}: the options are those of docker-run(1). */
final class RunCommand implements Subcommand {

    private static final String HELP = """
            Usage: mason run [OPTIONS] IMAGE [COMMAND [ARGUMENT...]]

            Runs a command in a new container and removes it afterwards. Without a
            COMMAND, the image's own.

              -i, --interactive     keep standard input open
              -t, --tty             give it a terminal
                  --rm              accepted; containers are always removed so far
              -h, --hostname NAME   its host name (its short id)
              -m, --memory BYTES    limit of memory, such as 64m
                  --cpus N          limit of processors, such as 0.5
                  --pids-limit N    limit of processes and threads; -1 for none
              -e, --env NAME=VALUE  an environment variable; repeatable; NAME alone
                                    passes mason's own on
              -w, --workdir DIR     where the command starts; made when missing
                  --help            show this
            """;

    @Override
    public String help() {
        return HELP;
    }

    @Override
    public Options options() {
        return new Options().addOption("i", "interactive", false, "")
                .addOption("t", "tty", false, "").addOption(null, "rm", false, "")
                .addOption("h", "hostname", true, "").addOption("m", "memory", true, "")
                .addOption(null, "cpus", true, "").addOption(null, "pids-limit", true, "")
                .addOption("e", "env", true, "").addOption("w", "workdir", true, "");
    }

    @Override
    public int perform(Engine engine, CommandLine line) throws Exception {
        List<String> words = line.getArgList();
        if (words.isEmpty()) {
            throw new UsageException("the image is missing");
        }
        RunOptions options = new RunOptions(line);
        CreateRequest request = CreateRequest.of(Optional.empty(),
                options.body(words.get(0), words.subList(1, words.size())));
        options.requireTerminal();
        ForwardedSignals signals = ForwardedSignals.held();
        engine.containers().sweep();
        Container container = engine.create(request, words.get(0));
        Exit exit = new ForegroundRun(engine.containers(), container, signals).perform();
        if (exit.oomKills() > 0) {
            System.err.println(killedForMemory(exit.oomKills(), options.memory()));
        }
        return exit.code();
    }

    private static String killedForMemory(long processes, Optional<MemoryMax> limit) {
        return "mason: the kernel killed "
                + (processes == 1 ? "a process" : processes + " processes")
                + " of this container: it reached its limit of memory"
                + limit.flatMap(MemoryMax::bytes).map(b -> ", " + b).orElse("");
    }
}
