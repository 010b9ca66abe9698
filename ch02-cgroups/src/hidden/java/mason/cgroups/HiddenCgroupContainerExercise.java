// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import static workbook.testkit.Finding.expect;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mason.launch.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.Covers;
import workbook.testkit.Covers.Question;
import workbook.testkit.Exercise;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

/** Exercise 2.6 once more, for answers made to measure for the tests one can see. */
@Exercise("2.6")
@Requires({"root", "controller pids"})
@LeakCheck
class HiddenCgroupContainerExercise {

    @TempDir
    private Path directory;
    private final String hostname = Nonce.hostname();
    private final int processes = Nonce.number(61, 90);

    @AfterEach
    void sweep() throws Exception {
        MountedCgroups.remove(hostname);
    }

    @Test
    @Covers(Question.SHAPES)
    void one_limit_alone_is_kept_too() throws Exception {
        PausedCommand paused = paused("one");
        paused.start(new CgroupContainer(MountedCgroups.hierarchies(), hostname,
                Limits.none().with(PidsMax.of(processes)),
                Command.of(paused.command()))::run);
        try {
            expect("the most processes", "" + processes)
                    .observe(MountedCgroups.limit(paused.membership(), "pids",
                            "pids.max"))
                    .because("a limit holds whether or not there are others");
        } finally {
            paused.end();
        }
    }

    @Test
    @Covers({Question.SECOND_START, Question.SHAPES})
    void two_containers_keep_their_own_limits_at_the_same_time() throws Exception {
        List<Integer> most = List.of(processes, processes + 1);
        List<PausedCommand> all = List.of(paused("first"), paused("second"));
        for (int i = 0; i < all.size(); i++) {
            all.get(i).start(new CgroupContainer(MountedCgroups.hierarchies(), hostname + i,
                    Limits.none().with(PidsMax.of(most.get(i))),
                    Command.of(all.get(i).command()))::run);
        }
        try {
            for (int i = 0; i < all.size(); i++) {
                expect("the most processes of container " + i, "" + most.get(i))
                        .observe(MountedCgroups.limit(all.get(i).membership(), "pids",
                                "pids.max"))
                        .because("each container has a cgroup of its own");
            }
        } finally {
            for (PausedCommand each : all) {
                each.end();
            }
        }
    }

    private PausedCommand paused(String name) throws Exception {
        return new PausedCommand(Files.createDirectory(directory.resolve(name)));
    }
}
