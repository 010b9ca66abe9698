// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import static workbook.testkit.Finding.expect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mason.launch.Command;
import mason.linux.Errno;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.Covers;
import workbook.testkit.Covers.Question;
import workbook.testkit.Exercise;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

/** Exercise 2.6: the cgroup of a container, from before its start to after its end. */
@Exercise("2.6")
@Requires({"root", "controller memory", "controller cpu", "controller pids"})
@LeakCheck
class CgroupContainerExercise {

    private static final int MOST = 100;

    @TempDir
    private Path directory;
    private final LimitedContainer limited = new LimitedContainer();

    @AfterEach
    void sweep() throws Exception {
        MountedCgroups.remove(limited.hostname());
    }

    @Nested
    class WhileTheCommandRuns {

        private PausedCommand paused;

        @BeforeEach
        void prepare() {
            paused = new PausedCommand(directory);
        }

        @AfterEach
        void end() throws Exception {
            paused.end();
        }

        @Test
        void it_is_in_a_cgroup_named_after_its_host() throws Exception {
            paused.start(limited.running(paused.command())::run);
            List<String> membership = paused.membership();
            for (String controller : List.of("memory", "cpu", "pids")) {
                String path = MountedCgroups.path(membership, controller);
                expect("the " + controller + " cgroup of the command to end in "
                        + limited.hostname()).observe(path,
                                path.endsWith("/" + limited.hostname()))
                        .because("a limit counts for the processes that are in the"
                                + " cgroup, and for no others");
            }
        }

        @Test
        void its_limits_are_those_that_were_asked_for() throws Exception {
            paused.start(limited.running(paused.command())::run);
            List<String> membership = paused.membership();
            expect("the memory in bytes that is kept for it, the microseconds of each"
                    + " tenth of a second, and the most processes", limited.inForce())
                    .observe(LimitedContainer.inForce(membership))
                    .because("the kernel limits by what its files say");
        }

        @Test
        void it_joined_when_the_limits_were_written() throws Exception {
            Path cgroup = MountedCgroups.mount("memory").resolve("mason")
                    .resolve(limited.hostname());
            try (ControlWatch watch = new ControlWatch(cgroup)) {
                paused.start(limited.running(paused.command())::run);
                paused.membership();
                paused.end();
                List<String> written = watch.written();
                expect("the limit of memory to be written, then the command to join")
                        .observe("in this order: " + written,
                                ControlWatch.joinsLast(written))
                        .because("what a command takes before there is a limit, it"
                                + " keeps");
            }
        }
    }

    @Nested
    class ACommandThatWantsTooMuch {

        @Test
        void does_not_get_the_processes() throws IOException {
            Path count = Files.createFile(directory.resolve("count"));
            limited.running("sh", "-c", "exec 2> /dev/null; n=1; while [ $n -lt " + MOST
                    + " ]; do sleep 60 & n=$((n + 1)); echo $n > " + count + "; done")
                    .run();
            expect("the number of processes of a command that wants " + MOST,
                    "" + limited.processes())
                    .observe(Files.readString(count).strip())
                    .because("a fork bomb fills the process table of the whole host");
        }
    }

    @Nested
    class WhenTheCommandHasEnded {

        @Test
        void its_cgroup_is_removed() throws IOException {
            limited.running("true").run();
            expect("the directories of the cgroup that are left", List.<Path>of())
                    .observe(MountedCgroups.of(limited.hostname()))
                    .because("cgroups that are not removed pile up until the kernel can"
                            + " make no more");
        }

        @Test
        void its_exit_status_is_returned() throws Exception {
            int code = Nonce.exitCode();
            int own = limited.running("sh", "-c", "exit " + code).run().code();
            PausedCommand paused = new PausedCommand(directory);
            paused.start(limited.running(paused.command())::run);
            int killed = paused.killed().code();
            expect("the codes that run() returns when a command exits with " + code
                    + ", and when one is killed", List.of(code, 128 + 9))
                    .observe(List.of(own, killed))
                    .because("scripts decide by it what comes next");
        }
    }

    @Test
    @Covers(Question.FAILING_START)
    void a_command_that_does_not_exist_leaves_no_cgroup() {
        FailedRun.of(limited.running("/there/is/no/such/program"))
                .expectRefusal("a command that does not exist", Errno.ENOENT);
    }

    @Test
    @Covers(Question.FAILING_START)
    void a_limit_that_the_kernel_refuses_leaves_no_cgroup() {
        Limits refused = Limits.none().with(PidsMax.of(Integer.MAX_VALUE));
        FailedRun.of(new CgroupContainer(MountedCgroups.hierarchies(), limited.hostname(),
                refused, Command.of("true")))
                .expectRefusal("a limit that the kernel refuses", Errno.EINVAL);
    }

    @Test
    @Covers(Question.SECOND_START)
    void a_container_of_the_same_name_can_run_again() {
        int code = Nonce.exitCode();
        limited.running("true").run();
        expect("the exit code of the second container", code)
                .observe(limited.running("sh", "-c", "exit " + code).run().code())
                .because("the cgroup of the first is gone by then");
    }

    @Test
    @Covers(Question.SHAPES)
    void host_names_of_any_form_and_no_limits_at_all_will_do() throws Exception {
        for (String name : List.of(Nonce.text(1), Nonce.text(64), "a.B-c_9")) {
            PausedCommand paused = new PausedCommand(
                    Files.createTempDirectory(directory, "paused"));
            paused.start(new CgroupContainer(MountedCgroups.hierarchies(), name,
                    Limits.none(), Command.of(paused.command()))::run);
            String path = MountedCgroups.path(paused.membership(), "pids");
            paused.end();
            expect("the cgroup of the command to end in " + name)
                    .observe(path, path.endsWith("/" + name))
                    .because("a container without limits is found by its cgroup, too");
        }
    }

    @Test
    @Covers(Question.SIDE_EFFECTS)
    void this_process_stays_in_its_own_cgroups() throws IOException {
        Path own = Path.of("/proc/self/cgroup");
        String before = Files.readString(own);
        limited.running("true").run();
        expect("the cgroups of this process", before).observe(Files.readString(own))
                .because("the limits are for the command, and not for the engine");
    }
}
