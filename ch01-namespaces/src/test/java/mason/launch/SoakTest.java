// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mason.linux.ExitStatus.Exited;
import org.junit.jupiter.api.Test;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/** Many starts by two threads at once; {@code -Dworkbook.starts=20000} for a soak. */
@Requires({"linux", "kernel 5.11"})
@LeakCheck
final class SoakTest {

    private static final int STARTS = Integer.getInteger("workbook.starts", 200);
    private static final int MOST_GROWTH_IN_KILOBYTES = 64 * 1024;
    private static final Executor EXECUTOR = CloneExecutor.tried(Lifetime.OF_ITS_OWN);

    @Test
    void leave_nothing() throws Exception {
        startAndEnd(Math.min(STARTS, 1000));
        int descriptors = count("fd");
        int threads = count("task");
        long kilobytes = resident();
        startAndEnd(STARTS);
        System.out.println("[soak] " + STARTS + " starts: resident " + kilobytes
                + " kB before, " + resident() + " kB after");
        assertThat(count("fd")).isEqualTo(descriptors);
        assertThat(count("task")).isLessThan(threads + 5);
        assertThat(resident() - kilobytes).isLessThan(MOST_GROWTH_IN_KILOBYTES);
        assertThat(ProcessHandle.current().children()).isEmpty();
    }

    private static void startAndEnd(int times) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Callable<Void> half = () -> {
                for (int i = 0; i < times / 2; i++) {
                    assertThat(start(i % 100).ended().join())
                            .isEqualTo(new Exited(i % 100));
                }
                return null;
            };
            for (Future<Void> done : threads.invokeAll(List.of(half, half))) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private static Task start(int code) {
        try (Stdio stdio = Stdio.withoutInput()) {
            return EXECUTOR.start(Command.of("sh", "-c", "exit " + code).plan(), stdio);
        }
    }

    private static int count(String what) {
        return new File("/proc/self", what).list().length;
    }

    /** After a collection: what the heap has grown by is no leak. */
    private static long resident() throws IOException {
        System.gc();
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(l -> l.startsWith("VmRSS:"))
                .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", ""))).findFirst()
                .orElseThrow();
    }
}
