// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import static mason.launch.ContainerShell.word;
import static workbook.testkit.Finding.expect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mason.launch.ContainerShell;
import mason.launch.FailedStart;
import mason.launch.Plan;
import mason.launch.PrivateMounts;
import mason.linux.Errno;
import mason.linux.KernelException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.Covers;
import workbook.testkit.Covers.Question;
import workbook.testkit.Exercise;
import workbook.testkit.HostChanges;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;
import workbook.testkit.answer.AnswerFiles;

/** Exercise 1.6: shared memory and message queues, those of the host and others. */
@Exercise("1.6")
@Requires({"root", "kernel 5.11", "program ipcmk", "program ipcrm", "program unshare"})
@LeakCheck
final class IpcNamespaceTest {

    @TempDir
    private Path directory;
    private PrivateMounts mounts;

    @BeforeEach
    void start() {
        AnswerFiles.give(directory);
        mounts = new PrivateMounts();
    }

    @AfterEach
    void end() {
        mounts.close();
    }

    /** The mounts of a container are a copy in which that list is, too. */
    private IpcObjects listedAt(Path queues) throws Exception {
        mounts.close();
        IpcObjects host = IpcObjects.listedAt(queues);
        mounts = new PrivateMounts();
        return host;
    }

    private Plan plan(Path queues) {
        return mounts.plan().and(PlanOfAnswer.of(new IpcNamespace(queues.toString())));
    }

    private ContainerShell started(Plan plan) {
        try {
            return ContainerShell.in(plan);
        } catch (KernelException e) {
            expect("the start to succeed").observe(e.getMessage())
                    .because("there is nothing to mount at without the directory, and no"
                            + " second mount where this namespace's queues are listed");
            throw e;
        }
    }

    @Nested
    class BesideObjectsOfTheHost {

        private IpcObjects host;
        private ContainerShell container;

        @BeforeEach
        void start() throws Exception {
            host = listedAt(directory.resolve(Nonce.text()));
            container = started(plan(host.queues()));
        }

        @AfterEach
        void end() throws Exception {
            if (container != null) {
                container.close();
            }
            host.close();
        }

        @Test
        void a_segment_of_the_host_is_not_seen() {
            String seen = container.ask("cat /proc/sysvipc/shm");
            expect("no segment of the host in the container's table")
                    .observe(seen, !seen.contains(" " + host.bytes() + " "))
                    .because("a process that knows a segment can read and write it");
        }

        @Test
        void a_segment_of_the_container_stays_there() throws Exception {
            String bytes = "" + Nonce.number(2_000_000, 2_999_999);
            String said = container.ask("ipcmk -M " + bytes + "; cat /proc/sysvipc/shm");
            expect("a segment that the container makes to be in its own table")
                    .observe(said, said.contains(" " + bytes + " "))
                    .because("programs of one container share memory with each other");
            String seen = host.segments();
            expect("a segment that the container makes to stay out of the host's table")
                    .observe(seen, !seen.contains(" " + bytes + " "))
                    .because("a segment outlives its maker: only the end of its namespace"
                            + " is sure to remove it");
        }

        @Test
        void a_queue_of_the_host_is_not_seen() {
            String seen = container.ask("ls " + host.queues());
            expect("no queue of the host in the container's list")
                    .observe("[" + seen + "]", !seen.contains(host.queue()))
                    .because("a mounted list goes on showing the queues of the IPC"
                            + " namespace of the process that mounted it");
        }

        @Test
        void a_queue_of_the_container_stays_there() throws IOException {
            Path own = host.queues().resolve(Nonce.text());
            String said = container.ask(": >" + own + "; cat " + own);
            expect("what is made in the directory to be a message queue")
                    .observe("[" + said + "]", said.startsWith("QSIZE:0"))
                    .because("mq_open(3) makes queues whether or not they are listed;"
                            + " a mount of another type hides them");
            expect("a queue that the container makes to stay out of the host's list")
                    .observe("the host lists it", !Files.exists(own))
                    .because("a process that can open a queue can take messages out");
        }

        @Test
        @Covers(Question.SECOND_START)
        void a_second_container_lists_no_queue_of_the_first() {
            container.ask(": >" + host.queues() + "/first");
            try (ContainerShell second = started(plan(host.queues()))) {
                expect("the queues in the second container", "")
                        .observe(second.ask("ls " + host.queues()))
                        .because("each container has an IPC namespace of its own");
            }
        }

        @Test
        @Covers(Question.FAILING_START)
        void a_command_that_does_not_exist_leaves_nothing() {
            FailedStart.withoutCommand(plan(host.queues()), host.queues())
                    .expectRefusal("of a command that does not exist", Errno.ENOENT);
        }
    }

    @Test
    @Covers(Question.SHAPES)
    void the_directory_may_have_any_name() throws Exception {
        try (IpcObjects host = listedAt(directory.resolve(Nonce.fileName()));
                ContainerShell container = started(plan(host.queues()))) {
            expect("the queues in the container, listed at " + host.queues(), "")
                    .observe(container.ask("ls " + word(host.queues())))
                    .because("the directory is the one in the record");
        }
    }

    @Test
    @Covers(Question.SHAPES)
    void a_host_without_the_directory_starts_containers_too() throws IOException {
        Path file = Files.createFile(directory.resolve(Nonce.text()));
        for (Path each : new Path[]{directory.resolve("missing"), file}) {
            try (ContainerShell container = started(plan(each))) {
                expect("the lines of an empty table of segments", "1")
                        .observe(container.ask("cat /proc/sysvipc/shm | wc -l"))
                        .because("the namespace is new with the list or without it");
            }
        }
    }

    @Test
    @Covers(Question.FAILING_START)
    void a_directory_that_is_gone_at_the_start_is_refused() throws IOException {
        Path queues = Files.createDirectory(directory.resolve(Nonce.text()));
        Plan plan = plan(queues);
        Files.delete(queues);
        FailedStart.of(plan, queues).expectRefusal(
                "whose directory of queues was removed after planning", Errno.ENOENT);
    }

    @Test
    @Covers(Question.SIDE_EFFECTS)
    void a_plan_that_is_only_made_changes_nothing() {
        Path missing = directory.resolve(Nonce.text());
        HostChanges.expectNoneFrom("plan()", () -> {
            PlanOfAnswer.of(new IpcNamespace(directory.toString()));
            PlanOfAnswer.of(new IpcNamespace(missing.toString()));
        }, directory);
    }
}
