// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import mason.cgroups.MemoryMax;
import mason.engine.client.Api;
import mason.engine.container.Container;
import mason.engine.container.ContainerName;
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
            COMMAND, the image's own. A daemon of the same state directory runs it, if
            there is one; otherwise this command does.

              -i, --interactive     keep standard input open
              -t, --tty             give it a terminal
              -d, --detach          print its id and return; it is kept at its end
                                    unless --rm is given; needs a daemon
                  --rm              remove it at its end, as is always done without -d
                  --name NAME       its name (two words)
              -h, --hostname NAME   its host name (its short id)
              -m, --memory BYTES    limit of memory, such as 64m
                  --cpus N          limit of processors, such as 0.5
                  --pids-limit N    limit of processes and threads; -1 for none
              -e, --env NAME=VALUE  an environment variable; repeatable; NAME alone
                                    passes mason's own on
              -w, --workdir DIR     where the command starts; made when missing
              -u, --user USER       as whom it runs, such as 1000:100 (the image's)
              -v, --volume SOURCE:PATH[:ro]
                                    a directory or a volume in it; repeatable
                  --network NAME    bridge or none (none: nothing but lo); bridge needs
                                    a daemon
              -p, --publish [PORT:]PORT
                                    a port of the host for one of its own; repeatable;
                                    needs a daemon, and the network bridge
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
                .addOption("e", "env", true, "").addOption("w", "workdir", true, "")
                .addOption("d", "detach", false, "").addOption(null, "name", true, "")
                .addOption("u", "user", true, "").addOption("v", "volume", true, "")
                .addOption(null, "network", true, "")
                .addOption("p", "publish", true, "");
    }

    @Override
    public int perform(Engine engine, CommandLine line) throws Exception {
        List<String> words = line.getArgList();
        if (words.isEmpty()) {
            throw new UsageException("the image is missing");
        }
        RunOptions options = new RunOptions(line);
        JsonObject body = options.body(words.get(0), words.subList(1, words.size()));
        options.requireTerminal();
        ForwardedSignals signals = ForwardedSignals.held();
        Optional<Api> daemon = options.needsDaemon()
                ? Optional.of(DaemonNeeded.of(engine, "such a container"))
                : Api.daemonOf(engine);
        return daemon.isPresent()
                ? byDaemon(new DaemonRun(daemon.get(), options.name(), body, signals),
                        options)
                : here(engine, CreateRequest.of(options.name().map(ContainerName::parse),
                        body), signals, options);
    }

    private static int byDaemon(DaemonRun run, RunOptions options) throws IOException {
        if (options.isDetached()) {
            System.out.println(run.detached());
            return 0;
        }
        return run.inForeground();
    }

    private static int here(Engine engine, CreateRequest request,
            ForwardedSignals signals, RunOptions options) throws Exception {
        engine.containers().sweep();
        Container container = engine.create(request, request.config().image());
        engine.containers().resources().warnings(request.hostConfig())
                .forEach(warning -> System.err.println("WARNING: " + warning));
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
