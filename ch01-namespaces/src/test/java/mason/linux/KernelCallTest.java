// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class KernelCallTest {

    static Stream<KernelCall> one_of_each() {
        return Stream.of(new Unshare(Set.of(Namespace.PID, Namespace.UTS)),
                new SetHostname("house"), Mount.of("proc", "/proc",
                        MountFlag.NO_SETUID, MountFlag.NO_DEVICES),
                new Unmount("/old"), new PivotRoot("/new", "/new/old"),
                new ChangeDirectory("/"), new SetUmask(027),
                new MakeDirectory("/dev/shm", 01777), new RemoveDirectory("/x"),
                new MakeNode("/dev/null", 0666, 1, 3), new DieWithParent(),
                new MakeSymlink("/proc/self/fd", "/dev/fd"), new WriteFile("/f", "1\n"),
                new NewSession(), new SetControllingTerminal(), new UnblockSignals(),
                new CloseOnExec(),
                new Execve(List.of("sh", "-c", "true"), List.of("PATH=/bin", "A=b")),
                new BecomeRoot(), new BecomeUser(1, 4294967294L, List.of(3L)),
                new LimitCapabilities(Set.of(Capability.CHOWN)),
                new SetCapabilities(Set.of(Capability.BPF)), new ForbidNewPrivileges(),
                new ForbidTracing(), new MaskPath("/proc/keys"),
                new MakePathReadOnly("/proc/sys"),
                new SetSeccompFilter(List.of(new BpfInstruction(6, 0, 255, -1))),
                new SetResourceLimit(ResourceKind.NOFILE, 1, SetResourceLimit.UNLIMITED),
                new JoinNamespaces(new Pid(1), Set.of(Namespace.UTS)));
    }

    @Nested
    class SentToAnotherProcess {

        @ParameterizedTest
        @MethodSource("mason.linux.KernelCallTest#one_of_each")
        void it_arrives_as_it_was(KernelCall call) {
            assertThat(sent(call)).isEqualTo(call.calls());
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "a b", "a\nb", "a,b", "a|b", "'\"\\$`",
                "…→ü漢😀"})
        void it_keeps_words_that_a_shell_would_not(String word) {
            assertThat(List.of(new SetHostname(word), new WriteFile(word, word),
                    new Mount(word, word, word, Set.of(), word),
                    new Execve(List.of(word, word), List.of(word))))
                    .allSatisfy(call -> assertThat(sent(call)).isEqualTo(call.calls()));
        }

        private static List<CCall> sent(KernelCall call) {
            return CallEncoding.decode(CallEncoding.encode(call.calls()));
        }
    }

    @Nested
    class Printed {

        @Test
        void it_is_what_strace_would_print() {
            assertThat(Mount.makePrivate("/").text())
                    .isEqualTo(
                            "mount(\"none\", \"/\", \"none\", MS_REC|MS_PRIVATE, \"\")");
            assertThat(new PivotRoot(".", "old").text())
                    .isEqualTo("pivot_root(\".\", \"old\")");
            assertThat(new MakeNode("/dev/null", 0666, 1, 3).text())
                    .isEqualTo("mknod(\"/dev/null\", S_IFCHR|0666, makedev(1, 3))");
        }

        @Test
        void no_flags_are_0() {
            assertThat(Mount.of("tmpfs", "/tmp").text())
                    .isEqualTo("mount(\"tmpfs\", \"/tmp\", \"tmpfs\", 0, \"\")");
        }

        @Test
        void the_values_of_an_environment_are_kept_back() {
            assertThat(new Execve(List.of("sh"), List.of("PASSWORD=x", "A=b")).text())
                    .isEqualTo("execve(\"sh\", [\"sh\"], /* 2 vars */)");
        }

        @Test
        void of_many_arguments_the_first_eight_are_shown() {
            List<String> eight = List.of("ls", "1", "2", "3", "4", "5", "6", "7");
            List<String> nine = new ArrayList<>(eight);
            nine.add("/a.jar:/b.jar");
            String shown = "execve(\"ls\", [\"ls\", \"1\", \"2\", \"3\", \"4\", \"5\","
                    + " \"6\", \"7\"";
            assertThat(new Execve(eight, List.of()).text()).startsWith(shown + "], ");
            assertThat(new Execve(nine, List.of()).text())
                    .startsWith(shown + ", ...], ");
        }
    }

    @Nested
    class AString {

        @Test
        void with_a_zero_in_it_is_refused() {
            assertThatThrownBy(() -> new SetHostname("a\0b").apply())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("[a\\0b]");
        }
    }

    @Nested
    class SeveralCalls {

        @Test
        void are_made_up_to_the_first_that_fails() {
            CCall fails = CCall.of("close", Argument.number(-1));
            assertThat(CallAttempt.at(List.of(fails, CCall.of("getpid"))))
                    .isEqualTo(new CallAttempt(true, List.of(new Errno(9))));
        }

        @Test
        void go_on_after_what_is_tolerated() {
            CCall fails = CCall.of("close", Argument.number(-1));
            assertThat(CallAttempt.at(List.of(fails.tolerating(new Errno(9)),
                    CCall.of("getpid")))).isEqualTo(
                            new CallAttempt(false, List.of(new Errno(9))));
        }

        @Test
        void close_what_the_first_has_opened_even_after_a_failure() throws IOException {
            int before = descriptors();
            assertThatThrownBy(new WriteFile("/proc/self/oom_adj", "no number")::apply)
                    .isInstanceOf(KernelException.class);
            assertThat(descriptors()).isLessThanOrEqualTo(before);
        }

        private static int descriptors() throws IOException {
            try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
                return (int) all.count();
            }
        }
    }

    @Nested
    class AProgram {

        @Test
        void that_may_not_be_run_is_told_from_one_that_is_missing() {
            assertThat(refused("PATH=/etc:/nowhere")).isEqualTo(Errno.EACCES);
            assertThat(refused("PATH=/nowhere")).isEqualTo(Errno.ENOENT);
            assertThat(refused("PATH=:")).isEqualTo(Errno.ENOENT);
        }

        private static Errno refused(String path) {
            Execve program = new Execve(List.of("passwd"), List.of(path));
            return program.reason(CallAttempt.at(program.calls()).refusals());
        }
    }
}
