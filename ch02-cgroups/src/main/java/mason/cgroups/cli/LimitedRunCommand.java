// SPDX-License-Identifier: Apache-2.0
package mason.cgroups.cli;

import java.util.List;
import java.util.Optional;
import mason.cgroups.CgroupContainer;
import mason.cgroups.CpuMax;
import mason.cgroups.Limits;
import mason.cgroups.MemoryMax;
import mason.cgroups.PidsMax;
import mason.cli.ChapterRun;
import mason.cli.SolvedExercises;
import mason.launch.Command;
import mason.launch.Foreground;
import mason.namespaces.NamespaceContainer;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** Chapter 2's container as a command: {@code ./workbook run ch02 -- COMMAND}. */
final class LimitedRunCommand {

    private static final String HELP = """
            Usage: workbook run ch02 [OPTIONS] [--] COMMAND [ARGUMENT...]
            Runs a command in namespaces and a cgroup of its own: yours where there is a
            workspace, those of the reference where there is none.
                  --hostname NAME  the host name inside, and the name of the cgroup
                                   (house)
                  --memory BYTES   limit of memory, such as 64m
                  --cpus N         limit of processors, such as 0.5
                  --pids-limit N   limit of processes and threads
                  --help           show this
            """;

    private LimitedRunCommand() {
    }

    public static void main(String[] words) {
        Options options = new Options().addOption(null, "hostname", true, "")
                .addOption(null, "memory", true, "").addOption(null, "cpus", true, "")
                .addOption(null, "pids-limit", true, "");
        System.exit(new ChapterRun("ch02", HELP, options).perform(List.of(words),
                LimitedRunCommand::run));
    }

    /** Without limits as long as the exercise about them is not written. */
    private static int run(CommandLine line) {
        String hostname = line.getOptionValue("hostname", "house");
        Command command = ChapterRun.command(line);
        try {
            return new CgroupContainer(hostname, limits(line), command).run().code();
        } catch (UnsupportedOperationException unwritten) {
            SolvedExercises written = new SolvedExercises();
            written.note(unwritten);
            written.report();
            return Foreground.run(new NamespaceContainer(hostname, command).plan())
                    .code();
        }
    }

    private static Limits limits(CommandLine line) {
        return Limits.of(value(line, "memory").map(MemoryMax::parse),
                value(line, "cpus").map(CpuMax::parse),
                value(line, "pids-limit").map(PidsMax::parse));
    }

    private static Optional<String> value(CommandLine line, String option) {
        return Optional.ofNullable(line.getOptionValue(option));
    }
}
