// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mason.linux.ChangeDirectory;
import mason.linux.KernelCall;
import mason.linux.MakeDirectory;
import mason.linux.Mount;
import mason.linux.MountFlag;
import mason.linux.Namespace;
import mason.linux.NewSession;
import mason.linux.SetHostname;
import mason.linux.Pid;
import mason.linux.Step;
import mason.namespaces.UserNamespace;
import mason.namespaces.UtsNamespace;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class PlanTest {

    private static final Plan PLAN = Plan.of(
            Plan.onHost(new MakeDirectory("/house", 0755)),
            Plan.unshare(Namespace.NETWORK, Namespace.MOUNT, Namespace.PID),
            Plan.inNamespaces(Mount.makePrivate("/"), new SetHostname("house")),
            Plan.inProcess1(Mount.of("proc", "/proc", MountFlag.NO_SETUID,
                    MountFlag.NO_DEVICES, MountFlag.NO_EXECUTE)),
            Command.of("sh", "-c", "true").plan());

    private static final String AS_STRACE_WOULD = """
            on the host:
              mkdir("/house", 0755)
            new namespaces:
              unshare(CLONE_NEWNS|CLONE_NEWPID|CLONE_NEWNET)
            in the new namespaces:
              mount("none", "/", "none", MS_REC|MS_PRIVATE, "")
              sethostname("house", 5)
            in process 1:
              mount("proc", "/proc", "proc", MS_NOSUID|MS_NODEV|MS_NOEXEC, "")
              setsid()
              chdir("/")
              umask(022)
              sigprocmask(SIG_SETMASK, [], NULL)
              close_range(3, ~0U, CLOSE_RANGE_CLOEXEC)
              execve("sh", ["sh", "-c", "true"], /* 1 var */)
            """;

    @Nested
    class Printed {

        @Test
        void it_is_what_strace_would_show() {
            assertThat(PLAN).hasToString(AS_STRACE_WOULD);
        }

        @Test
        void it_has_no_empty_parts() {
            assertThat(Plan.inNamespaces(new SetHostname("house"))).hasToString("""
                    in the new namespaces:
                      sethostname("house", 5)
                    """);
            assertThat(Plan.NOTHING).hasToString("");
        }

        @Test
        void it_says_who_owns_the_namespaces() {
            assertThat(Plan.unshareUsers(new UserNamespace(1, 2))).hasToString(
                    """
                            new namespaces, owned by UserNamespace[first=1, count=2]:
                              unshare(CLONE_NEWUSER)
                              write("/proc/%1$s/uid_map", "0 1 2")
                              write("/proc/%1$s/gid_map", "0 1 2")
                            """.formatted(Pid.own()));
        }
    }

    @Nested
    class Compared {

        @Test
        void it_is_what_it_would_do() {
            assertThat(new UtsNamespace("house").plan())
                    .isEqualTo(new UtsNamespace("house").plan())
                    .isNotEqualTo(new UtsNamespace("hut").plan());
        }

        @Test
        void the_order_of_the_kinds_does_not_matter() {
            assertThat(Plan.unshare(Namespace.UTS, Namespace.IPC))
                    .isEqualTo(
                            Plan.unshare(Namespace.IPC).and(Plan.unshare(Namespace.UTS)));
        }
    }

    @Nested
    class Joined {

        @Test
        void each_part_keeps_its_order() {
            assertThat(named("first").and(named("second"))).isEqualTo(new Plan(
                    List.of(new SetHostname("first"), new SetHostname("second")),
                    Set.of(), Optional.empty(),
                    List.of(new MakeDirectory("first", 0),
                            new MakeDirectory("second", 0)),
                    List.of(new ChangeDirectory("first"),
                            new ChangeDirectory("second")),
                    false));
        }

        @Test
        void the_first_mapping_owns_the_namespaces() {
            UserNamespace first = new UserNamespace(1, 1);
            Plan second = Plan.unshareUsers(new UserNamespace(2, 2));
            assertThat(Plan.unshareUsers(first).and(second).idMapping()).contains(first);
            assertThat(Plan.NOTHING.and(second)).isEqualTo(second);
        }

        @Test
        void nothing_and_nothing_is_nothing() {
            assertThat(Plan.of()).isEqualTo(Plan.NOTHING);
            assertThat(Plan.of(Plan.NOTHING, Plan.NOTHING)).isEqualTo(Plan.NOTHING);
        }

        private static Plan named(String name) {
            return Plan.of(Plan.inProcess1(new ChangeDirectory(name)),
                    Plan.inNamespaces(new MakeDirectory(name, 0)),
                    Plan.onHost(new SetHostname(name)));
        }
    }

    @Test
    void it_does_not_change_with_what_it_was_made_of() {
        List<Step> steps = new ArrayList<>();
        List<KernelCall> calls = new ArrayList<>();
        Set<Namespace> kinds = EnumSet.noneOf(Namespace.class);
        Plan plan = new Plan(steps, kinds, Optional.empty(), steps, calls, false);
        steps.add(new SetHostname("house"));
        calls.add(new NewSession());
        kinds.add(Namespace.UTS);
        assertThat(plan).isEqualTo(Plan.NOTHING);
    }

    @Test
    void calls_after_execve_are_refused_before_anything_happens() {
        Plan plan = PLAN.and(Plan.inProcess1(new NewSession()));
        assertThatThrownBy(() -> JvmExecutor.start(plan, Stdio.withoutInput()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the plan goes on after execve(\"sh\"");
    }
}
