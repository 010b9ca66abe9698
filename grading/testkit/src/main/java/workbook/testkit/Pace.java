// SPDX-License-Identifier: Apache-2.0
package workbook.testkit;

import java.time.Duration;

/**
 * How slow this machine is. Time limits are written for a usual one; on an emulated one,
 * where a JVM takes forty times as long to start, they are stretched.
 */
public final class Pace {

    private static final int SLOWEST = 100;

    private Pace() {
    }

    /** @param limit what a usual machine gets */
    public static Duration stretched(Duration limit) {
        return limit.multipliedBy(factor());
    }

    /** What the launchers have measured, {@code workbook.pace}; 1 where they haven't. */
    public static int factor() {
        return Math.max(1, Math.min(SLOWEST, Integer.getInteger("workbook.pace", 1)));
    }
}
