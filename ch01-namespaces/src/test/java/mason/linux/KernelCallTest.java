// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
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
                new MakeDirectory("/dev/shm", 01777),
                new MakeNode("/dev/null", 0666, 1, 3),
                new MakeLink("/proc/self/fd", "/dev/fd"), new WriteFile("/f", "1\n"),
                new NewSession(), new AdoptTerminal(), new UnblockSignals(),
                new SealDescriptors(),
                new Execute(List.of("sh", "-c", "true"), List.of("PATH=/bin", "A=b")),
                new Spawn(List.of("sh", "-c", "true"), List.of("PATH=/bin", "A=b")),
                new BecomeRoot(),
                new SetClocks(Duration.ofDays(3), Duration.ofMillis(-1500)));
    }

    @Nested
    class ACallThatTravelsAsWords {

        @ParameterizedTest
        @MethodSource("mason.linux.KernelCallTest#one_of_each")
        void arrives_as_it_was(KernelCall call) {
            assertThat(KernelCall.of(call.words())).isEqualTo(call);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "a b", "a\nb", "a,b", "a|b", "'\"\\$`",
                "…→ü漢😀"})
        void keeps_words_that_a_shell_would_not(String word) {
            assertThat(List.of(new SetHostname(word), new WriteFile(word, word),
                    new Mount(word, word, word, Set.of(), word),
                    new Execute(List.of(word, word), List.of(word)),
                    new Spawn(List.of(word, word), List.of(word))))
                    .allSatisfy(call -> assertThat(KernelCall.of(call.words()))
                            .isEqualTo(call));
        }

        @Test
        void is_one_of_those_tested_here() {
            assertThat(one_of_each().map(Object::getClass).toList()).hasSameElementsAs(
                    Arrays.asList(KernelCall.class.getPermittedSubclasses()));
        }

        @Test
        void is_refused_when_nobody_knows_it() {
            assertThatThrownBy(() -> KernelCall.of(List.of("reboot")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("[reboot]");
        }
    }

    @Nested
    class Flags {

        @Test
        void print_by_their_C_names_in_a_fixed_order() {
            assertThat(Mount.makePrivate("/").text())
                    .isEqualTo("mount(none → /, MS_REC|MS_PRIVATE)");
        }

        @Test
        void print_as_0_when_there_are_none() {
            assertThat(Mount.of("tmpfs", "/tmp").text())
                    .isEqualTo("mount(tmpfs → /tmp, 0)");
        }
    }
}
