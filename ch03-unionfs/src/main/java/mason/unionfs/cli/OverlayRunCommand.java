// SPDX-License-Identifier: Apache-2.0
package mason.unionfs.cli;

import java.io.IOException;
import java.util.List;
import mason.cli.ChapterRun;
import mason.cli.SolvedExercises;
import mason.launch.Command;
import mason.launch.Foreground;
import mason.launch.Plan;
import mason.namespaces.ContainerNamespaces;
import mason.namespaces.ProcFilesystem;
import mason.unionfs.OverlayContainer;
import org.apache.commons.cli.CommandLine;

/** Chapter 3's container as a command: {@code ./workbook run ch03 -- COMMAND}. */
final class OverlayRunCommand {

    private static final String HELP = """
            Usage: workbook run ch03 [OPTIONS] [--] COMMAND [ARGUMENT...]
            Runs a command in namespaces of its own and in an overlay, which is its
            working directory: yours where there is a workspace, those of the reference
            where there is none. What it writes there is gone afterwards.
                  --layer DIR      a read-only layer, the lowest first; repeatable
                                   (a directory with nothing but busybox)
                  --hostname NAME  the host name inside (house)
                  --help           show this
            """;

    private OverlayRunCommand() {
    }

    public static void main(String[] words) {
        System.exit(new ChapterRun("ch03", HELP, ScratchOverlay.options())
                .perform(List.of(words), OverlayRunCommand::run));
    }

    private static int run(CommandLine line) throws IOException {
        try (ScratchOverlay scratch = ScratchOverlay.of(line)) {
            return Foreground.run(plan(line, scratch)).code();
        }
    }

    /** What {@link OverlayContainer} plans, as far as the exercises are written. */
    private static Plan plan(CommandLine line, ScratchOverlay scratch) {
        Command command = ChapterRun.command(line);
        Command inside = new Command(command.argv(), command.environment(),
                scratch.overlay().merged().toString(), command.terminal());
        SolvedExercises written = new SolvedExercises();
        Plan plan = new ContainerNamespaces(line.getOptionValue("hostname", "house"))
                .plan().and(written.of(scratch.overlay()::plan))
                .and(new ProcFilesystem("/proc").plan()).and(inside.plan());
        written.report();
        return plan;
    }
}
