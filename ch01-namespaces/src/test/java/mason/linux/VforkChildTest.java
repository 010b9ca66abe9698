// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mason.linux.ExitStatus.Exited;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

@Requires({"linux", "kernel 5.11"})
@LeakCheck
final class VforkChildTest {

    private static final Errno EBADF = new Errno(9);
    private static final CCall FAILS = CCall.of("close", Argument.number(-1));

    /** Calls that are made for a test. */
    private record Calls(List<CCall> calls) implements KernelCall {

        static Calls of(CCall... calls) {
            return new Calls(List.of(calls));
        }
    }

    @Nested
    class AStepOfSeveralCalls {

        @Test
        void goes_on_after_what_is_tolerated() {
            assertThat(ended(Calls.of(FAILS.tolerating(Errno.EPERM, EBADF))))
                    .isEqualTo(new Exited(0));
        }

        @Test
        void is_refused_with_what_is_not_tolerated() {
            Calls step = Calls.of(FAILS.tolerating(Errno.EPERM));
            assertThatThrownBy(() -> ended(step))
                    .hasMessage("close(-1) failed: EBADF (9) Bad file descriptor");
        }

        @Test
        void is_refused_for_its_own_reason_and_not_for_one_that_was_tolerated() {
            CCall missing = CCall.of("chdir", Argument.string("/not/there"));
            Calls step = Calls.of(FAILS.tolerating(EBADF), missing);
            assertThatThrownBy(() -> ended(step)).hasMessageEndingWith(
                    "chdir(\"/not/there\") failed: ENOENT (2) No such file or directory");
        }

        @Test
        void cleans_up_after_a_failure_and_goes_no_further(@TempDir Path place) {
            Path cleaned = place.resolve("cleaned");
            Path next = place.resolve("next");
            Calls step = Calls.of(FAILS, making(next),
                    making(cleaned).evenAfterFailure());
            assertThatThrownBy(() -> ended(step)).hasMessageContaining("EBADF");
            assertThat(cleaned).exists();
            assertThat(next).doesNotExist();
        }

        @Test
        void is_not_refused_when_its_clean_up_fails() {
            assertThat(ended(Calls.of(FAILS.evenAfterFailure())))
                    .isEqualTo(new Exited(0));
        }

        @Test
        void uses_what_its_first_call_has_opened(@TempDir Path place) throws IOException {
            Path file = Files.createFile(place.resolve("file"));
            String word = Nonce.text();
            assertThat(ended(new WriteFile(file.toString(), word),
                    new WriteFile(file.toString(), word.toUpperCase())))
                    .isEqualTo(new Exited(0));
            assertThat(file).hasContent(word.toUpperCase());
        }

        /** The descriptor gets the number that is expected all the same. */
        @Test
        void uses_it_even_if_a_step_before_left_one_open(@TempDir Path place)
                throws IOException {
            Path other = Files.createFile(place.resolve("other"));
            Path file = Files.createFile(place.resolve("file"));
            Calls leaves = Calls.of(CCall.of("open", Argument.string(other.toString()),
                    Argument.flags(Set.of(OpenFlag.WRITE_ONLY))));
            assertThat(ended(leaves, new WriteFile(file.toString(), "x")))
                    .isEqualTo(new Exited(0));
            assertThat(file).hasContent("x");
            assertThat(other).isEmptyFile();
        }

        private CCall making(Path directory) {
            return CCall.of("mkdir", Argument.string(directory.toString()),
                    Argument.mode(0755));
        }
    }

    @Nested
    class ItsDescriptors {

        @Test
        void are_those_it_was_given_in_whatever_order() throws IOException {
            List<Fd> ends = Fd.pair();
            try (Fd ours = ends.get(0); Fd theirs = ends.get(1)) {
                ended(List.of(Fd.STDERR, theirs, Fd.STDIN), shell("echo to-1"));
                ended(List.of(Fd.STDIN, Fd.STDERR, theirs), shell("echo to-2 >&2"));
                assertThat(new String(ours.input().readNBytes(10))).isEqualTo(
                        "to-1\nto-2\n");
            }
        }

        /** A daemon with many containers has descriptors of every number. */
        @Test
        void may_have_high_numbers() throws IOException {
            List<Fd> many = new ArrayList<>();
            for (int i = 0; i < 550; i++) {
                many.add(Fd.open("/dev/null", OpenFlag.READ_ONLY));
            }
            List<Fd> ends = Fd.pair();
            many.addAll(ends);
            try {
                List<Fd> last = many.subList(many.size() - 4, many.size());
                assertThat(ended(List.of(last.get(0), last.get(3), last.get(1)),
                        shell("echo here"))).isEqualTo(new Exited(0));
                assertThat(new String(ends.get(0).input().readNBytes(5)))
                        .isEqualTo("here\n");
            } finally {
                many.forEach(Fd::close);
            }
        }
    }

    @Nested
    class StartedAgainAndAgain {

        /** What the child needs is in memory that a collection must not free. */
        @Requires("quick machine")
        @Test
        void it_starts_while_the_garbage_is_collected() throws InterruptedException {
            Thread collector = new Thread(VforkChildTest::collect);
            collector.start();
            try {
                for (int i = 0; i < 25; i++) {
                    assertThat(ended(PosixSpawn.STANDARD, shell("exit " + i)))
                            .isEqualTo(new Exited(i));
                }
            } finally {
                collector.interrupt();
                collector.join();
            }
        }
    }

    private static void collect() {
        while (!Thread.currentThread().isInterrupted()) {
            try (Arena freed = new Arena()) {
                freed.bytes(new byte[1 << 16]);
            }
            System.gc();
        }
    }

    private static Execve shell(String script) {
        return new Execve(List.of("/bin/sh", "-c", script), List.of());
    }

    private static ExitStatus ended(KernelCall... steps) {
        List<KernelCall> all = new ArrayList<>(List.of(steps));
        all.add(shell("exit 0"));
        return ended(PosixSpawn.STANDARD, all.toArray(KernelCall[]::new));
    }

    private static ExitStatus ended(List<Fd> descriptors, KernelCall... steps) {
        VforkChild child = VforkChild.start(new VforkChild.Recipe(List.of(steps),
                new OutliveParent(), descriptors, Set.of(), Optional.empty()));
        child.stopped();
        return child.release().await();
    }
}
