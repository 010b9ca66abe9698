// SPDX-License-Identifier: Apache-2.0
package mason.cgroups.cli;

import java.util.List;
import java.util.Optional;
import mason.cgroups.CgroupContainer;
import mason.cgroups.CpuMax;
import mason.cgroups.Hierarchies;
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
                  --hostname NAME      the host name inside, and the name of the cgroup
                                       (house)
                  --memory BYTES       limit of memory, such as 64m
                  --memory-swap BYTES  limit of memory and swap together; -1 for none
                  --cpus N             limit of processors, such as 0.5
                  --pids-limit N       limit of processes and threads
                  --cgroups            print where the controllers are on this host, and
                                       the cgroups of this shell, and do nothing
                  --plan               print which limits would be written where, and
                                       do nothing
                  --stats              print how much processor time the cgroup of that
                                       name uses, and do nothing
                  --help               show this
            """;

    private final CommandLine line;
    private final SolvedExercises written = new SolvedExercises();

    private LimitedRunCommand(CommandLine line) {
        this.line = line;
    }

    public static void main(String[] words) {
        Options options = new Options().addOption(null, "hostname", true, "")
                .addOption(null, "memory", true, "")
                .addOption(null, "memory-swap", true, "")
                .addOption(null, "cpus", true, "").addOption(null, "pids-limit", true, "")
                .addOption(null, "cgroups", false, "").addOption(null, "plan", false, "")
                .addOption(null, "stats", false, "");
        System.exit(new ChapterRun("ch02", HELP, options).perform(List.of(words),
                line -> new LimitedRunCommand(line).run()));
    }

    /** What is not written yet is left out, and its exercise is named. */
    private int run() {
        if (line.hasOption("cgroups")) {
            return print(HierarchyTable.ofThisProcess(written));
        }
        if (line.hasOption("plan")) {
            return print(LimitTable.of(written, hostname(), this::limits));
        }
        if (line.hasOption("stats")) {
            return print(CpuTable.of(written, hostname()));
        }
        Command command = ChapterRun.command(line);
        try {
            return new CgroupContainer(Hierarchies.detect(), hostname(), limits(),
                    command).run().code();
        } catch (UnsupportedOperationException unwritten) {
            written.note(unwritten);
            written.report();
            return Foreground.run(new NamespaceContainer(hostname(), command).plan())
                    .code();
        }
    }

    private int print(String table) {
        written.report();
        System.out.print(table);
        return 0;
    }

    private String hostname() {
        return line.getOptionValue("hostname", "house");
    }

    private Limits limits() {
        return Limits.of(memory(), value("cpus").map(CpuMax::parse),
                value("pids-limit").map(PidsMax::parse));
    }

    private Optional<MemoryMax> memory() {
        return value("memory").map(MemoryMax::parse)
                .map(m -> value("memory-swap").map(m::withSwap).orElse(m));
    }

    private Optional<String> value(String option) {
        return Optional.ofNullable(line.getOptionValue(option));
    }
}
