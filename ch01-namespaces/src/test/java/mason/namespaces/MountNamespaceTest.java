// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import static workbook.testkit.Finding.expect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mason.launch.ContainerShell;
import mason.launch.FailedStart;
import mason.launch.HostProc;
import mason.launch.Plan;
import mason.linux.Errno;
import mason.linux.Mount;
import mason.linux.Namespace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import workbook.testkit.Covers;
import workbook.testkit.Covers.Question;
import workbook.testkit.Exercise;
import workbook.testkit.HostChanges;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

/** Exercise 1.3: the mounts of a container, on a host whose mounts are shared. */
@Exercise("1.3")
@Requires({"root", "kernel 5.11", "program mount", "program umount"})
@LeakCheck
final class MountNamespaceTest {

    private SharedMount host;
    private Path target;
    private ContainerShell container;

    @BeforeEach
    void start() throws Exception {
        host = SharedMount.here();
        target = Files.createDirectory(host.directory().resolve(Nonce.fileName()));
        container = ContainerShell.in(PlanOfAnswer.of(new MountNamespace()));
    }

    @AfterEach
    void end() throws Exception {
        if (container != null) {
            container.close();
        }
        host.close();
    }

    @Test
    void the_command_has_a_mount_namespace_of_its_own() throws IOException {
        String seen = HostProc.namespace(container.pid(), Namespace.MOUNT);
        String ofTheHost = HostProc.ownNamespace(Namespace.MOUNT);
        expect("the command to have a mount namespace of its own")
                .observe("it has " + seen + ", the host's is " + ofTheHost,
                        !seen.equals(ofTheHost))
                .because("in the host's, every mount of the command would be the host's");
    }

    @Test
    void a_mount_made_in_the_container_stays_there() throws Exception {
        mountIn(container);
        expect("a mount made in the container to stay there")
                .observe(target + " appeared on the host", !HostProc.isMounted(target))
                .because("a copied mount tree goes on passing events to the one it was"
                        + " copied from as long as the two are peers");
    }

    @Test
    void a_mount_made_on_the_host_stays_there() throws Exception {
        host.mount(target);
        expect("what the host mounts later to stay on the host")
                .observe(target + " appeared in the container",
                        !HostProc.isMounted(target, container.pid()))
                .because("a disk that is plugged in on the host is not meant for every"
                        + " container");
    }

    @Test
    void the_mounts_of_the_host_stay_shared() throws Exception {
        expect("the host's own mounts to go on sharing what happens below them")
                .observe(host.directory() + " shares nothing any more", host.isShared())
                .because("other programs of the host wait for those mounts");
    }

    @Test
    @Covers(Question.SHAPES)
    void mounts_of_every_depth_and_propagation_are_private() throws Exception {
        Path nested = host.nested(target);
        Path slave = host.slaveOf(nested);
        try (ContainerShell second =
                ContainerShell.in(PlanOfAnswer.of(new MountNamespace()))) {
            host.mount(Files.createDirectory(nested.resolve("later")));
            for (Path mount : new Path[]{nested, slave}) {
                expect("what the host mounts below " + mount + " to stay on the host")
                        .observe("it appeared in the container", !HostProc
                                .isMounted(mount.resolve("later"), second.pid()))
                        .because("shared, slave: every mount that receives events has to"
                                + " be made private, at whatever depth it is mounted");
            }
        }
    }

    @Test
    @Covers(Question.SECOND_START)
    void the_mounts_of_one_container_are_not_seen_by_another() throws Exception {
        try (ContainerShell second =
                ContainerShell.in(PlanOfAnswer.of(new MountNamespace()))) {
            mountIn(container);
            expect("a mount made in the first container to stay there")
                    .observe(target + " appeared in the second one",
                            !HostProc.isMounted(target, second.pid()))
                    .because("each container has a mount tree of its own");
        }
    }

    @Test
    @Covers(Question.FAILING_START)
    void a_start_that_fails_leaves_no_mount_on_the_host() {
        FailedStart.withoutCommand(PlanOfAnswer.of(new MountNamespace())
                .and(Plan.inNamespaces(Mount.of("tmpfs", target.toString()))))
                .expectRefusal("of a command that does not exist", Errno.ENOENT);
    }

    @Test
    @Covers(Question.SIDE_EFFECTS)
    void a_plan_that_is_only_made_changes_nothing() throws Exception {
        HostChanges.expectNoneFrom("plan()", () -> PlanOfAnswer.of(new MountNamespace()));
        the_mounts_of_the_host_stay_shared();
    }

    private void mountIn(ContainerShell shell) throws IOException {
        String said = shell.ask("mount -t tmpfs tmpfs " + ContainerShell.word(target));
        expect("a mount to be made in the container").observe("mount(8) says: " + said,
                HostProc.isMounted(target, shell.pid()))
                .because("a container has its own mounts");
    }
}
