// SPDX-License-Identifier: Apache-2.0
package workbook.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Requires("root")
final class RunningTestsTest {

    private static final Duration PATIENCE = Duration.ofMillis(200);

    @TempDir
    private Path directory;
    private HostState before;

    @BeforeEach
    void a_look() throws IOException {
        before = HostState.now();
    }

    @Nested
    class While_another_jvm_runs_tests {

        @Test
        void what_goes_away_with_them_is_theirs() throws Exception {
            try (OtherTests others = new OtherTests()) {
                mount();
                CompletableFuture<Void> end = after(5 * PATIENCE.toMillis(), () -> {
                    unmount();
                    others.close();
                });
                assertThat(before.left(PATIENCE)).noneMatch(mounted());
                end.join();
            }
        }

        @Test
        void what_stays_is_a_leak_whoever_made_it() throws Exception {
            try (OtherTests others = new OtherTests()) {
                mount();
                after(5 * PATIENCE.toMillis(), others::close);
                assertThat(before.left(PATIENCE)).anyMatch(mounted());
            } finally {
                unmount();
            }
        }
    }

    @Nested
    class While_nobody_else_runs_tests {

        @Test
        void what_stays_is_a_leak() throws Exception {
            mount();
            try {
                assertThat(before.left(PATIENCE)).anyMatch(mounted());
            } finally {
                unmount();
            }
        }

        @Test
        void what_appears_when_all_is_over_was_not_left() throws Exception {
            Process child = new ProcessBuilder("sleep", "2").start();
            CompletableFuture<Void> late =
                    after(PATIENCE.toMillis(), RunningTestsTest.this::mount);
            assertThat(before.left(Duration.ofSeconds(3))).noneMatch(mounted());
            late.join();
            child.waitFor();
            unmount();
        }
    }

    private Predicate<String> mounted() {
        return trace -> trace.startsWith("mount " + directory);
    }

    private static CompletableFuture<Void> after(long millis, Runnable deed) {
        return CompletableFuture.runAsync(deed, CompletableFuture
                .delayedExecutor(millis, TimeUnit.MILLISECONDS));
    }

    private void mount() {
        run("mount", "-t", "tmpfs", "tmpfs", directory.toString());
    }

    private void unmount() {
        run("umount", directory.toString());
    }

    private static void run(String... command) {
        try {
            assertThat(new ProcessBuilder(command).inheritIO().start().waitFor())
                    .isZero();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A JVM that has announced a test class; it ends with its input. */
    static final class OtherTests implements AutoCloseable {

        private final Process process;

        OtherTests() throws IOException {
            process = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp", System.getProperty("java.class.path"),
                    OtherTests.class.getName()).start();
            assertThat(process.getInputStream().read()).isEqualTo('x');
        }

        public static void main(String[] none) throws Exception {
            RunningTests.begin();
            System.out.println("x");
            System.in.read();
            RunningTests.end();
        }

        @Override
        public void close() {
            try {
                process.getOutputStream().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            process.onExit().join();
        }
    }
}
