// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mason.cgroups.CpuMax;
import mason.cgroups.Limits;
import mason.cgroups.MemoryMax;
import mason.cgroups.PidsMax;
import mason.engine.image.Image;
import mason.engine.runtime.Attachment;
import mason.engine.runtime.Engine;
import mason.engine.runtime.RunOptions;
import mason.engine.runtime.RunResult;
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
        RunOptions options = options(line, words.subList(1, words.size()));
        Attachment attachment = attachment(line);
        Image image = engine.image(words.get(0));
        RunResult outcome = engine.run(image, options, attachment);
        if (outcome.oomKills() > 0) {
            System.err.println(killedForMemory(outcome.oomKills(), options.limits()));
        }
        return outcome.status().code();
    }

    private static RunOptions options(CommandLine line, List<String> command) {
        return new RunOptions(value(line, "hostname"), limits(line), environment(line),
                value(line, "workdir"), line.hasOption("tty"), command);
    }

    private static Limits limits(CommandLine line) {
        return Limits.of(value(line, "memory").map(MemoryMax::parse),
                value(line, "cpus").map(CpuMax::parse),
                value(line, "pids-limit").map(PidsMax::parse));
    }

    private static List<String> environment(CommandLine line) {
        String[] given = line.getOptionValues("env");
        return given == null ? List.of() : Arrays.asList(given);
    }

    private static Optional<String> value(CommandLine line, String option) {
        return Optional.ofNullable(line.getOptionValue(option));
    }

    private static String killedForMemory(long processes, Limits limits) {
        return "mason: the kernel killed "
                + (processes == 1 ? "a process" : processes + " processes")
                + " of this container: it reached its limit of memory"
                + limits.memory().flatMap(MemoryMax::bytes).map(b -> ", " + b).orElse("");
    }

    private static Attachment attachment(CommandLine line) {
        boolean interactive = line.hasOption("interactive");
        return line.hasOption("tty") ? new TerminalAttachment(interactive)
                : new PlainAttachment(interactive);
    }
}
