// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import mason.linux.ExitStatus.Exited;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Pace;
import workbook.testkit.Requires;

@Requires({"root", "kernel 5.11"})
@LeakCheck
final class UserNamespaceChildTest {

    private static final Set<Namespace> USER = Set.of(Namespace.USER);

    @Nested
    class AtTheGate {

        @Test
        void it_is_in_its_namespaces_and_has_not_become_its_program() throws IOException {
            try (UserNamespaceChild child = start("/bin/sleep", "1000")) {
                Path proc = child.pid().proc();
                assertThat(Files.readSymbolicLink(proc.resolve("ns/user")))
                        .isNotEqualTo(
                                Files.readSymbolicLink(Path.of("/proc/self/ns/user")));
                assertThat(Files.readAllBytes(proc.resolve("cmdline")))
                        .isEqualTo(Files.readAllBytes(Path.of("/proc/self/cmdline")));
            }
        }

        @Test
        void it_ends_when_it_is_not_let_through() {
            UserNamespaceChild child = start("/bin/true");
            child.close();
            assertThat(child.pid().proc()).doesNotExist();
        }

        @Test
        void it_does_not_wait_for_a_parent_that_has_died() throws Exception {
            Pid orphan = Pid.parse(said(AbandonedChild.command()));
            Instant end = Instant.now().plus(Pace.stretched(Duration.ofSeconds(5)));
            while (runs(orphan) && Instant.now().isBefore(end)) {
                Thread.sleep(10);
            }
            assertThat(runs(orphan)).isFalse();
        }
    }

    @Nested
    class LetThrough {

        @Test
        void it_becomes_its_program_with_its_words() {
            int code = Nonce.exitCode();
            assertThat(ended("/bin/sh", "-c", "exit $1", "sh", "" + code))
                    .isEqualTo(new Exited(code));
        }

        @Test
        void it_finds_the_descriptors_it_was_given() throws IOException {
            String word = Nonce.text();
            assertThat(said(word)).isEqualTo(word);
        }

        @Test
        void it_ends_with_127_when_there_is_no_such_program() {
            assertThat(ended("/not/there")).isEqualTo(new Exited(127));
        }

        private String said(String word) throws IOException {
            List<Fd> ends = Fd.pair();
            try (Fd ours = ends.get(0); Fd theirs = ends.get(1)) {
                ChildProcess child;
                try (UserNamespaceChild gated = UserNamespaceChild.start(
                        program(List.of(theirs, theirs, Fd.STDERR), "/bin/echo", "-n",
                                word),
                        USER)) {
                    child = gated.release();
                }
                child.await();
                return new String(ours.input().readNBytes(word.length()),
                        StandardCharsets.UTF_8);
            }
        }
    }

    @Nested
    class StartedAgainAndAgain {

        @Test
        void time_is_no_kind_that_clone_makes() {
            assertThatThrownBy(() -> UserNamespaceChild.start(
                    program(List.of(), "/bin/true"), Set.of(Namespace.TIME)))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Requires("quick machine")
        @Test
        void it_leaves_nothing_behind_in_200_starts() throws IOException {
            ended("/bin/true");
            int open = descriptors();
            for (int i = 0; i < 200; i++) {
                assertThat(ended("/bin/true")).isEqualTo(new Exited(0));
            }
            assertThat(descriptors()).isEqualTo(open);
            assertThat(ProcessHandle.current().children()).isEmpty();
        }

        /** What the child needs is in memory that a collection must not free. */
        @Requires("quick machine")
        @Test
        void it_starts_while_the_garbage_is_collected() throws InterruptedException {
            Thread collector = new Thread(UserNamespaceChildTest::collect);
            collector.start();
            try {
                for (int i = 0; i < 25; i++) {
                    assertThat(ended("/bin/sh", "-c", "exit " + i))
                            .isEqualTo(new Exited(i));
                }
            } finally {
                collector.interrupt();
                collector.join();
            }
        }

        private int descriptors() throws IOException {
            try (var all = Files.list(Path.of("/proc/self/fd"))) {
                return (int) all.count();
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

    private static ExitStatus ended(String... argv) {
        try (UserNamespaceChild child = start(argv)) {
            return child.release().await();
        }
    }

    private static UserNamespaceChild start(String... argv) {
        return UserNamespaceChild.start(program(PosixSpawn.STANDARD, argv), USER);
    }

    private static PosixSpawn program(List<Fd> descriptors, String... argv) {
        return new PosixSpawn(new Execve(List.of(argv), List.of()), descriptors);
    }

    /** One that has ended is a zombie until the machine's process 1 looks after it. */
    private static boolean runs(Pid process) throws IOException {
        Path status = process.proc().resolve("status");
        return Files.exists(status) && !Files.readString(status).contains("State:\tZ");
    }

    private static String said(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        return new String(process.getInputStream().readAllBytes()).strip();
    }
}
