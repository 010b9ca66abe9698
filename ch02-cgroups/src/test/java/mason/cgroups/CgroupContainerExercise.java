// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import static workbook.testkit.Finding.expect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mason.launch.Command;
import mason.linux.ExitStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.Exercise;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

/** Exercise 2.1: under a sky of its own. */
@Exercise("2.1")
@Requires({"root", "controller memory", "controller cpu", "controller pids"})
class CgroupContainerExercise {

    private static final int MOST = 100;

    @TempDir
    private Path directory;
    private final String hostname = Nonce.hostname();
    private final int memory = Nonce.number(256, 512) * 65536;
    private final int percent = Nonce.number(20, 90);
    private final int processes = Nonce.number(12, 60);

    @AfterEach
    void sweep() {
        Cgroup.existing(Hierarchies.detect(), hostname).close();
    }

    @Nested
    class While_the_command_runs {

        private PausedCommand visit;

        @BeforeEach
        void prepare() {
            visit = new PausedCommand(directory);
        }

        @AfterEach
        void leave() throws Exception {
            visit.end();
        }

        @Test
        void it_is_in_a_cgroup_named_after_its_host() throws Exception {
            visit.start(rationed(visit.command())::run);
            List<String> membership = visit.membership();
            for (String controller : List.of("memory", "cpu", "pids")) {
                String path = MountedCgroups.path(membership, controller);
                expect("the " + controller + " cgroup of the command to end in "
                        + hostname).observe(path, path.endsWith("/" + hostname))
                        .because("a limit counts for those who are in the cgroup, and"
                                + " for nobody else");
            }
        }

        @Test
        void its_limits_are_those_that_were_asked_for() throws Exception {
            visit.start(rationed(visit.command())::run);
            List<String> membership = visit.membership();
            String most = limit(membership, "memory", "memory.max",
                    "memory.limit_in_bytes");
            expect("the most memory, in bytes,", "" + memory).observe(most)
                    .because("the kernel rations by what its files say");
            String time = limit(membership, "cpu", "cpu.max", "cpu.cfs_quota_us");
            expect("the microseconds of each tenth of a second", percent + "000")
                    .observe(time.split(" ")[0])
                    .because("the kernel rations by what its files say");
            expect("the most processes", "" + processes)
                    .observe(limit(membership, "pids", "pids.max"))
                    .because("the kernel rations by what its files say");
        }

        @Test
        void it_joined_when_the_limits_were_there() throws Exception {
            Path cgroup =
                    MountedCgroups.mount("memory").resolve("mason").resolve(hostname);
            try (ControlWatch watch = new ControlWatch(cgroup)) {
                visit.start(rationed(visit.command())::run);
                visit.membership();
                visit.end();
                List<String> written = watch.written();
                expect("the limit of memory to be written, then the command to join")
                        .observe("written in this order: " + written,
                                nothingAfterJoining(written))
                        .because("what a command takes before there is a limit, it"
                                + " keeps");
            }
        }

        private boolean nothingAfterJoining(List<String> written) {
            int joined = Math.max(written.indexOf("tasks"),
                    written.indexOf("cgroup.procs"));
            return Math.max(written.indexOf("memory.max"),
                    written.indexOf("memory.limit_in_bytes")) <= joined;
        }

        private String limit(List<String> membership, String controller,
                String... files) throws IOException {
            String path = MountedCgroups.path(membership, controller).substring(1);
            return MountedCgroups.read(MountedCgroups.mount(controller).resolve(path),
                    files);
        }
    }

    @Nested
    class A_command_that_wants_too_much {

        @Test
        void does_not_get_the_memory() {
            int got = Nonce.exitCode();
            ExitStatus end = rationed("sh", "-c", "head -c 96m /dev/zero"
                    + " | tail -c 96m > /dev/null && exit " + got).run();
            expect("a process that wants 96 MiB and may have " + memory / 1024
                    + " KiB to be killed").observe("the command said " + end,
                            !end.equals(new ExitStatus.Exited(got)))
                    .because("one container that takes all memory starves every other");
        }

        @Test
        void does_not_get_the_processes() throws IOException {
            Path count = Files.createFile(directory.resolve("count"));
            rationed("sh", "-c", "exec 2> /dev/null; n=1; while [ $n -lt " + MOST
                    + " ]; do sleep 60 & n=$((n + 1)); echo $n > " + count + "; done")
                    .run();
            expect("the number of processes of a command that wants " + MOST,
                    "" + processes).observe(Files.readString(count).strip())
                    .because("a fork bomb fills the process table of the whole host");
        }
    }

    @Nested
    class When_the_command_has_ended {

        @Test
        void its_cgroup_is_gone() throws IOException {
            rationed("true").run();
            for (String controller : List.of("memory", "cpu", "pids")) {
                Path cgroup = MountedCgroups.mount(controller).resolve("mason")
                        .resolve(hostname);
                expect("no directory " + cgroup).observe(
                        Files.exists(cgroup) ? "it is still there" : "none",
                        Files.notExists(cgroup))
                        .because("cgroups nobody removes pile up until the kernel can"
                                + " make no more");
            }
        }
    }

    private CgroupContainer rationed(String... argv) {
        Limits limits = Limits.none().with(MemoryMax.of(new Bytes(memory)))
                .with(CpuMax.parse("0." + percent)).with(PidsMax.of(processes));
        return new CgroupContainer(hostname, limits, Command.of(argv));
    }
}
