// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Tries again. The kernel lets go of processes and cgroups a moment after it has said
 * that they ended: {@code rmdir(2)} answers EBUSY until the last one has been released.
 */
final class Retry {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofNanos(500_000);

    private Retry() {
    }

    /** Whether an attempt succeeded within ten seconds. */
    static boolean until(BooleanSupplier attempt) {
        long end = System.nanoTime() + LONGEST.toNanos();
        boolean succeeded = attempt.getAsBoolean();
        while (!succeeded && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
            succeeded = attempt.getAsBoolean();
        }
        return succeeded;
    }
}
