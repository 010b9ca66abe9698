// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import static workbook.testkit.Finding.expect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mason.launch.Plan;
import mason.launch.Shell;
import mason.linux.KernelException;
import mason.linux.Mount;
import mason.linux.Namespace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import workbook.testkit.Exercise;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

/** Exercise 1.6: shared memory and queues, ours and the neighbour's. */
@Exercise("1.6")
@Requires({"root", "kernel 5.11", "program ipcmk", "program ipcrm"})
@LeakCheck
final class IpcNamespaceTest {

    private static final Plan MOUNTS = Plan.unshare(Namespace.MOUNT)
            .and(Plan.inNamespaces(Mount.makePrivate("/")));

    @Nested
    class BesideANeighbour {

        private IpcObjects neighbour;
        private Shell inside;

        @BeforeEach
        void a_shell_moves_in() throws Exception {
            neighbour = IpcObjects.withQueuesAndSegment();
            inside = started(new IpcNamespace(neighbour.queues().toString()).plan());
        }

        @AfterEach
        void it_moves_out() throws Exception {
            if (inside != null) {
                inside.close();
            }
            neighbour.close();
        }

        private static Shell started(Plan plan) {
            try {
                return Shell.behind(MOUNTS.and(plan));
            } catch (KernelException e) {
                expect("the start to succeed").observe(e.getMessage())
                        .because("what is mounted at a place already can't be mounted"
                                + " there again: these were the same queues");
                throw e;
            }
        }

        @Test
        void a_segment_of_the_neighbour_is_out_of_sight() {
            String seen = inside.ask("cat /proc/sysvipc/shm");
            expect("no segment of the neighbour to be in sight").observe(seen,
                    !seen.contains(" " + neighbour.bytes() + " "))
                    .because("whoever knows a segment can read and write what is in it");
        }

        @Test
        void a_segment_of_its_own_stays_inside() throws Exception {
            String bytes = "" + Nonce.number(2_000_000, 2_999_999);
            String said = inside.ask("ipcmk -M " + bytes + "; cat /proc/sysvipc/shm");
            expect("a segment of its own to be there").observe(said,
                    said.contains(" " + bytes + " "))
                    .because("programs inside still share memory with each other");
            String seen = neighbour.segments();
            expect("a segment of its own to stay inside").observe(seen,
                    !seen.contains(" " + bytes + " "))
                    .because("a segment outlives its maker: only the end of its namespace"
                            + " is sure to remove it");
        }

        @Test
        void a_queue_of_the_neighbour_is_out_of_sight() {
            String seen = inside.ask("ls " + neighbour.queues());
            expect("no queue of the neighbour to be in sight")
                    .observe("[" + seen + "]", !seen.contains(neighbour.queue()))
                    .because("a mounted view goes on showing what belonged to its"
                            + " mounter, whatever walls there are since");
        }

        @Test
        void a_queue_of_its_own_stays_inside() throws IOException {
            Path own = neighbour.queues().resolve(Nonce.text());
            String said = inside.ask(": >" + own + "; cat " + own);
            expect("what is made in the directory to be a message queue")
                    .observe("[" + said + "]", said.startsWith("QSIZE:0"))
                    .because("mq_open(3) makes queues whether or not they are shown;"
                            + " a view of something else hides them");
            expect("a queue of its own to stay inside").observe("the neighbour sees it",
                    !Files.exists(own))
                    .because("who can open a queue can take letters out of it");
        }
    }

    @Nested
    class WhereNoQueuesAreShown {

        @Test
        void the_container_starts_all_the_same() {
            String nowhere = "/" + Nonce.text();
            try (Shell inside = Shell.behind(
                    MOUNTS.and(new IpcNamespace(nowhere).plan()))) {
                String seen = inside.ask("cat /proc/sysvipc/shm | wc -l");
                expect("the lines of an empty table of segments", "1").observe(seen)
                        .because("the wall is there with the view or without it");
            } catch (KernelException e) {
                expect("a host that shows no queues to do without")
                        .observe(e.getMessage())
                        .because("many a host has not mounted that file system");
            }
        }
    }
}
