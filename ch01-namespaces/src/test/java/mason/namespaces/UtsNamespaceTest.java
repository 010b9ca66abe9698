// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import static workbook.testkit.Finding.expect;

import java.io.IOException;
import java.util.List;
import mason.launch.ContainerShell;
import mason.launch.FailedStart;
import mason.launch.HostProc;
import mason.linux.Errno;
import mason.linux.Namespace;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import workbook.testkit.Covers;
import workbook.testkit.Covers.Question;
import workbook.testkit.Exercise;
import workbook.testkit.HostChanges;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

/** Exercise 1.2: the host name of a container. */
@Exercise("1.2")
@Requires({"root", "kernel 5.11"})
@LeakCheck
final class UtsNamespaceTest {

    private static final int LONGEST = 64;

    private static String name;
    private static String hostBefore;
    private static ContainerShell container;

    @BeforeAll
    static void start() throws IOException {
        name = Nonce.hostname();
        hostBefore = HostProc.hostname();
        container = ContainerShell.in(PlanOfAnswer.of(new UtsNamespace(name)));
    }

    @AfterAll
    static void end() {
        if (container != null) {
            container.close();
        }
    }

    @Test
    void the_command_has_the_host_name_that_was_given() {
        expect("the host name that the command sees", name)
                .observe(container.ask("uname -n"))
                .because("programs tell machines apart by name, in logs and in clusters");
    }

    @Test
    void the_host_keeps_its_name() throws IOException {
        expect("the host name of the host", hostBefore).observe(HostProc.hostname())
                .because("sethostname(2) renames the UTS namespace that the thread is"
                        + " in, and each process in that namespace");
    }

    @Test
    void the_command_has_a_UTS_namespace_of_its_own() throws IOException {
        String host = HostProc.ownNamespace(Namespace.UTS);
        String seen = HostProc.namespace(container.pid(), Namespace.UTS);
        expect("the command to have a UTS namespace of its own")
                .observe("it has " + seen + ", the host's is " + host, !seen.equals(host))
                .because("any process in the namespace can change the name");
    }

    @Test
    @Covers(Question.SHAPES)
    void a_name_of_any_length_and_alphabet_arrives_whole() {
        String word = Nonce.text(9);
        for (String each : List.of(Nonce.text(1), Nonce.text(Nonce.number(41, 63)),
                Nonce.text(LONGEST), word + ".EXAMPLE.Org", "ä漢-" + word, word + " b")) {
            try (ContainerShell shell = ContainerShell.in(
                    PlanOfAnswer.of(new UtsNamespace(each)))) {
                expect("the host name that the command sees", each)
                        .observe(shell.ask("uname -n"))
                        .because("the kernel takes any bytes as a name, up to 64");
            }
        }
    }

    @Test
    @Covers(Question.SECOND_START)
    void a_second_container_has_another_name() {
        String second = Nonce.hostname();
        try (ContainerShell other = ContainerShell.in(
                PlanOfAnswer.of(new UtsNamespace(second)))) {
            expect("the host name in the second container", second)
                    .observe(other.ask("uname -n"))
                    .because("each plan is made of the name in its own record");
            expect("the host name in the first container, afterwards", name)
                    .observe(container.ask("uname -n"))
                    .because("each container has a UTS namespace of its own");
        }
    }

    @Test
    @Covers(Question.FAILING_START)
    void a_name_of_65_bytes_is_refused_and_leaves_nothing() {
        FailedStart.of(PlanOfAnswer.of(new UtsNamespace(Nonce.text(LONGEST + 1))))
                .expectRefusal("with a host name of 65 bytes", Errno.EINVAL);
    }

    @Test
    @Covers(Question.FAILING_START)
    void a_command_that_does_not_exist_leaves_nothing() {
        FailedStart.withoutCommand(PlanOfAnswer.of(new UtsNamespace(name)))
                .expectRefusal("of a command that does not exist", Errno.ENOENT);
    }

    @Test
    @Covers(Question.SIDE_EFFECTS)
    void a_plan_that_is_only_made_changes_nothing() {
        HostChanges.expectNoneFrom("plan()",
                () -> PlanOfAnswer.of(new UtsNamespace(Nonce.hostname())));
    }
}
