// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import static workbook.testkit.Finding.expect;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mason.linux.Errno;
import mason.linux.Namespace;
import mason.linux.Step;
import org.junit.jupiter.api.Test;
import workbook.testkit.Covers;
import workbook.testkit.Covers.Question;
import workbook.testkit.Exercise;
import workbook.testkit.HostChanges;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

/** Exercise 1.12: a container in a user namespace, whose child is cloned. */
@Exercise("1.12")
@Requires({"root", "kernel 5.11", "program hostname"})
@LeakCheck
final class ClonedContainerTest {

    private static final Set<Namespace> ALL =
            EnumSet.complementOf(EnumSet.of(Namespace.TIME));
    private static final Set<Namespace> STAY =
            EnumSet.of(Namespace.USER, Namespace.PID, Namespace.TIME);

    private final IdentityMapping mapping = new IdentityMapping();

    private static Plan plan(Set<Namespace> kinds, IdMapping mapping, Step... steps) {
        return new Plan(List.of(), kinds, Optional.of(mapping), List.of(steps),
                List.of(), false);
    }

    @Test
    void the_command_has_namespaces_of_its_own() throws Exception {
        try (ContainerShell container = ContainerShell.in(plan(ALL, mapping))) {
            for (Namespace kind : ALL) {
                String host = HostProc.ownNamespace(kind);
                String seen = HostProc.namespace(container.pid(), kind);
                expect("the command to have a " + kind.file()
                        + " namespace of its own")
                        .observe("it has " + seen + ", the host's is " + host,
                                !seen.equals(host))
                        .because("the user namespace owns the others, and only its root"
                                + " may change them");
            }
        }
    }

    @Test
    void its_ids_are_mapped_before_it_starts() {
        try (ContainerShell container = ContainerShell.in(plan(ALL, mapping))) {
            expect("the user and the group of the command", "0 0")
                    .observe(container.ask("echo $(id -u) $(id -g)"))
                    .because("until the maps are written, each id is the overflow id"
                            + " 65534");
            expect("the processes whose ids are mapped", List.of(container.pid()))
                    .observe(mapping.mapped())
                    .because("the maps belong to the child's user namespace, and can be"
                            + " written once");
            expect("the child to wait while its ids are mapped")
                    .observe("it goes on before",
                            mapping.moments().stream().allMatch(StartMoment::waits))
                    .because("a program that starts before its user is mapped starts"
                            + " without capabilities");
        }
    }

    @Test
    void the_steps_of_the_plan_are_made_in_its_namespaces() {
        StepRecord record = new StepRecord(mapping);
        try (ContainerShell container = ContainerShell.in(plan(ALL, mapping, record))) {
            expect("each step for the new namespaces to be made once")
                    .observe(record.moments().size() + " times",
                            record.moments().size() == 1)
                    .because("the plan names it once, for the container "
                            + container.pid());
            for (Namespace kind : ALL) {
                boolean stays = STAY.contains(kind);
                StartMoment moment = record.moments().get(0);
                expect("the thread that makes the steps to be in the " + (stays
                        ? "host's "
                        : "child's ") + kind.file() + " namespace")
                        .observe("it is in " + moment.ofThread().get(kind),
                                moment.ofThread().get(kind)
                                        .equals(moment.ofChild().get(kind)) != stays)
                        .because("a mount or a host name that is meant for the container"
                                + " would be the host's");
            }
        }
    }

    @Test
    void it_starts_when_the_steps_have_been_made() {
        StepRecord record = new StepRecord(mapping);
        ContainerShell.in(plan(ALL, mapping, record)).close();
        expect("the child to wait while the steps are made")
                .observe("it goes on before",
                        record.moments().stream().allMatch(StartMoment::waits))
                .because("process 1 finds its mounts, devices and host name ready");
    }

    @Test
    @Covers(Question.SHAPES)
    void any_set_of_namespaces_can_go_with_a_user_namespace() throws Exception {
        for (Set<Namespace> kinds : List.of(EnumSet.of(Namespace.USER),
                EnumSet.of(Namespace.USER, Namespace.PID),
                EnumSet.of(Namespace.USER, Namespace.UTS, Namespace.MOUNT))) {
            IdentityMapping each = new IdentityMapping();
            StepRecord record = new StepRecord(each);
            try (ContainerShell shell = ContainerShell.in(plan(kinds, each, record))) {
                Set<Namespace> own = EnumSet.allOf(Namespace.class);
                for (Namespace kind : Namespace.values()) {
                    if (HostProc.namespace(shell.pid(), kind)
                            .equals(HostProc.ownNamespace(kind))) {
                        own.remove(kind);
                    }
                }
                expect("the namespaces that the command has of its own", kinds)
                        .observe(own)
                        .because("the plan names the kinds that are made");
            }
        }
    }

    @Test
    @Covers(Question.SECOND_START)
    void a_second_container_has_a_user_namespace_of_its_own() throws Exception {
        String name = Nonce.hostname();
        IdentityMapping other = new IdentityMapping();
        try (ContainerShell first = ContainerShell.in(plan(ALL, mapping));
                ContainerShell second = ContainerShell.in(plan(ALL, other))) {
            first.ask("hostname " + name);
            expect("another host name in the second container")
                    .observe(second.ask("uname -n"), !second.ask("uname -n").equals(name))
                    .because("each child is cloned into namespaces of its own");
            expect("the processes whose ids are mapped by the second plan",
                    List.of(second.pid())).observe(other.mapped())
                    .because("each user namespace has maps of its own");
        }
    }

    @Test
    @Covers(Question.FAILING_START)
    void ids_that_cannot_be_mapped_leave_no_child() {
        IdMapping refused = process -> List.of(new RefusedStep(Errno.EINVAL));
        FailedStart.of(plan(ALL, refused))
                .expectRefusal("whose ids can not be mapped", Errno.EINVAL);
    }

    @Test
    @Covers(Question.FAILING_START)
    void a_step_that_is_refused_leaves_no_child() {
        FailedStart.of(plan(ALL, mapping, new RefusedStep(Errno.EBUSY)))
                .expectRefusal("of which a step is refused", Errno.EBUSY);
    }

    @Test
    @Covers(Question.FAILING_START)
    void a_command_that_does_not_exist_leaves_nothing() {
        FailedStart.withoutCommand(plan(ALL, mapping))
                .expectRefusal("of a command that does not exist", Errno.ENOENT);
    }

    @Test
    @Covers(Question.SIDE_EFFECTS)
    void no_thread_or_descriptor_is_left() {
        HostChanges changes = HostChanges.since();
        ContainerShell.in(plan(ALL, mapping, new StepRecord(mapping))).close();
        List<String> left = changes.made();
        expect("nothing to be left of a container that has ended")
                .observe(String.join("; ", left), left.isEmpty())
                .because("the gate that the child waits at is a descriptor of this JVM");
    }
}
