// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import static workbook.testkit.Finding.expect;

import java.nio.file.Path;
import java.util.List;
import mason.launch.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.Exercise;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

/** Exercise 2.1 once more, for answers made to measure for the tests one can see. */
@Exercise("2.1")
@Requires({"root", "controller pids"})
class HiddenCgroupContainerExercise {

    @TempDir
    private Path directory;
    private final String hostname = Nonce.hostname();
    private final int processes = Nonce.number(61, 90);

    @AfterEach
    void sweep() {
        Cgroup.existing(Hierarchies.detect(), hostname).close();
    }

    @Test
    void one_limit_alone_is_kept_too() throws Exception {
        PausedCommand visit = new PausedCommand(directory);
        visit.start(new CgroupContainer(hostname,
                Limits.none().with(PidsMax.of(processes)),
                Command.of(visit.command()))::run);
        try {
            List<String> membership = visit.membership();
            Path cgroup = MountedCgroups.mount("pids")
                    .resolve(MountedCgroups.path(membership, "pids").substring(1));
            expect("the most processes", "" + processes)
                    .observe(MountedCgroups.read(cgroup, "pids.max"))
                    .because("a limit holds whether or not there are others");
        } finally {
            visit.end();
        }
    }
}
