// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Tries again. The kernel lets go of processes and cgroups a moment after it has said
 * that they ended: {@code rmdir(2)} answers EBUSY until the last one has been released.
 */
final class Patience {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofNanos(500_000);

    private Patience() {
    }

    /** Whether {@code attempt} worked before the patience was gone. */
    static boolean lastsUntil(BooleanSupplier attempt) {
        long end = System.nanoTime() + LONGEST.toNanos();
        boolean worked = attempt.getAsBoolean();
        while (!worked && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
            worked = attempt.getAsBoolean();
        }
        return worked;
    }
}
