// SPDX-License-Identifier: Apache-2.0
package mason.chroot.cli;

import java.io.IOException;
import java.util.List;
import mason.chroot.PivotRootContainer;
import mason.chroot.RootFilesystem;
import mason.cli.ChapterRun;
import mason.cli.SolvedExercises;
import mason.launch.Foreground;
import mason.launch.Plan;
import mason.namespaces.ContainerNamespaces;
import mason.unionfs.cli.ScratchOverlay;
import org.apache.commons.cli.CommandLine;

/** Chapter 4's container as a command: {@code ./workbook run ch04 -- COMMAND}. */
final class RootRunCommand {

    private static final String HELP = """
            Usage: workbook run ch04 [OPTIONS] [--] COMMAND [ARGUMENT...]
            Runs a command in namespaces of its own, with an overlay as its root
            directory: yours where there is a workspace, those of the reference where
            there is none. What it writes is gone afterwards.
                  --layer DIR      a read-only layer, the lowest first; repeatable
                                   (a directory with nothing but busybox)
                  --hostname NAME  the host name inside (house)
                  --help           show this
            """;

    private RootRunCommand() {
    }

    public static void main(String[] words) {
        System.exit(new ChapterRun("ch04", HELP, ScratchOverlay.options())
                .perform(List.of(words), RootRunCommand::run));
    }

    private static int run(CommandLine line) throws IOException {
        try (ScratchOverlay scratch = ScratchOverlay.of(line)) {
            return Foreground.run(plan(line, scratch)).code();
        }
    }

    /** What {@link PivotRootContainer} plans, as far as the exercises are written. */
    private static Plan plan(CommandLine line, ScratchOverlay scratch) {
        SolvedExercises written = new SolvedExercises();
        Plan plan = new ContainerNamespaces(line.getOptionValue("hostname", "house"))
                .plan().and(written.of(scratch.overlay()::plan))
                .and(written.of(new RootFilesystem(scratch.overlay().merged()
                        .toString())::plan))
                .and(ChapterRun.command(line).plan());
        written.report();
        return plan;
    }
}
