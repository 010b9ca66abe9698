// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import static workbook.testkit.Finding.expect;

import java.io.IOException;
import java.nio.file.Path;
import mason.launch.ContainerShell;
import mason.launch.FailedStart;
import mason.launch.HostProc;
import mason.launch.Plan;
import mason.launch.PrivateMounts;
import mason.linux.Errno;
import mason.linux.Namespace;
import mason.linux.WriteFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import workbook.testkit.Covers;
import workbook.testkit.Covers.Question;
import workbook.testkit.Exercise;
import workbook.testkit.HostChanges;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

/** Exercise 1.13: process 1 joins a cgroup, and then sees it as the root. */
@Exercise("1.13")
@Requires({"root", "kernel 5.11", "program unshare"})
@EnabledIf(value = "mason.namespaces.TestCgroup#areMounted",
        disabledReason = "no cgroup hierarchy is mounted here")
@LeakCheck
final class CgroupNamespaceTest {

    private PrivateMounts mounts;
    private TestCgroup cgroup;
    private ContainerShell container;

    @BeforeEach
    void start() throws IOException {
        mounts = new PrivateMounts();
        cgroup = TestCgroup.named("walls-test-" + Nonce.text());
        container = ContainerShell.in(plan(cgroup));
    }

    @AfterEach
    void end() throws Exception {
        if (container != null) {
            container.close();
        }
        cgroup.close();
        mounts.close();
    }

    private Plan plan(TestCgroup joined) {
        return Plan.of(mounts.plan(),
                Plan.inProcess1(new WriteFile(joined.processes(), "0")),
                PlanOfAnswer.of(new CgroupNamespace()));
    }

    @Test
    void the_command_has_a_cgroup_namespace_of_its_own() throws IOException {
        String host = HostProc.ownNamespace(Namespace.CGROUP);
        String seen = HostProc.namespace(container.pid(), Namespace.CGROUP);
        expect("the command to have a cgroup namespace of its own")
                .observe("it has " + seen + ", the host's is " + host,
                        !seen.equals(host))
                .because("in the host's, a process sees the whole path of its cgroup");
    }

    @Test
    void the_command_stays_in_the_cgroup_that_it_joined() throws IOException {
        expect("the command to be in the cgroup " + cgroup.name() + ", seen from outside")
                .observe(cgroup.of(container.pid()),
                        cgroup.of(container.pid()).endsWith("/" + cgroup.name()))
                .because("it was put there, and a namespace moves no process");
    }

    @Test
    void the_cgroup_that_it_joined_is_the_root_of_what_it_sees() {
        expectRoot(container, cgroup);
    }

    @Test
    @Covers(Question.SHAPES)
    void a_cgroup_of_any_name_and_depth_can_be_the_root() throws Exception {
        String odd = Nonce.fileName().replace("\n", "");
        try (TestCgroup above = TestCgroup.named("walls-test-" + odd);
                TestCgroup below = above.below(odd);
                ContainerShell shell = ContainerShell.in(plan(below))) {
            expectRoot(shell, below);
        }
    }

    @Test
    @Covers(Question.SECOND_START)
    void a_second_container_has_a_root_of_its_own() throws Exception {
        try (TestCgroup other = TestCgroup.named("walls-test-" + Nonce.text());
                ContainerShell second = ContainerShell.in(plan(other))) {
            expectRoot(second, other);
            expectRoot(container, cgroup);
        }
    }

    @Test
    @Covers(Question.FAILING_START)
    void a_cgroup_that_does_not_exist_is_refused_and_leaves_nothing() {
        Path missing = cgroup.directory().resolve("missing");
        FailedStart.of(plan(new TestCgroup(missing, "")), missing).expectRefusal(
                "that joins a cgroup that does not exist", Errno.ENOENT);
    }

    @Test
    @Covers(Question.FAILING_START)
    void a_command_that_does_not_exist_leaves_nothing() {
        FailedStart.withoutCommand(plan(cgroup))
                .expectRefusal("of a command that does not exist", Errno.ENOENT);
    }

    @Test
    @Covers(Question.SIDE_EFFECTS)
    void a_plan_that_is_only_made_changes_nothing() {
        HostChanges.expectNoneFrom("plan()",
                () -> PlanOfAnswer.of(new CgroupNamespace()));
    }

    private static void expectRoot(ContainerShell shell, TestCgroup joined) {
        expect("the cgroup that the command sees itself in", "/")
                .observe(joined.in(shell.ask("cat /proc/self/cgroup")))
                .because("a path tells what the host calls its containers, and how many"
                        + " it has; the root of a namespace is the cgroup that its maker"
                        + " is in at that moment");
    }
}
