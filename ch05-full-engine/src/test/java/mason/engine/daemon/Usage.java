// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What this JVM holds, the daemon in it included.
 *
 * @param threads without the pooled ones, which end when they have been idle for a while
 */
record Usage(long descriptors, long threads) {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Pattern POOLED =
            Pattern.compile("api|containers|process reaper");
    private static final int LOADED_LATER = 4;

    static Usage now() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return new Usage(open.count(), Thread.getAllStackTraces().keySet().stream()
                    .filter(t -> !POOLED.matcher(t.getName()).lookingAt()).count());
        }
    }

    /** Bytes that are reachable. */
    static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** It becomes so again: what a client held is given back when it is gone. */
    void comesBack() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isBack() && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        assertThat(isBack()).as("%s is back to %s", now(), this).isTrue();
    }

    private boolean isBack() throws IOException {
        Usage now = now();
        return now.descriptors <= descriptors + LOADED_LATER
                && now.threads <= threads + LOADED_LATER;
    }
}
