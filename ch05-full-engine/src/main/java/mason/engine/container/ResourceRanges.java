// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import mason.engine.config.Resources;

/** What makes sense as a limit, whatever the kernel takes, in the words of Docker. */
record ResourceRanges(Resources asked) {

    private static final long LEAST_MEMORY = 6 << 20;
    private static final long BILLION = 1_000_000_000;
    private static final int LEAST_TIME = 1000;
    private static final int LONGEST_PERIOD = 1_000_000;
    private static final int LEAST_WEIGHT = 10;
    private static final int MOST_WEIGHT = 1000;

    /** @throws IllegalArgumentException naming the value that makes none */
    void check() {
        memory();
        swappiness();
        processors();
        refuse(asked.cpuRealtimePeriod() != 0
                && asked.cpuRealtimeRuntime() > asked.cpuRealtimePeriod(),
                "cpu real-time runtime cannot be higher than cpu real-time period");
        refuse(asked.blkioWeight() != 0 && !isIn(asked.blkioWeight(), LEAST_WEIGHT,
                MOST_WEIGHT), "Range of blkio weight is from 10 to 1000");
    }

    private void memory() {
        long memory = asked.memory();
        long reservation = asked.memoryReservation();
        refuse(memory != 0 && memory < LEAST_MEMORY,
                "Minimum memory limit allowed is 6MB");
        refuse(memory > 0 && asked.memorySwap() > 0 && asked.memorySwap() < memory,
                "Minimum memoryswap limit should be larger than memory limit, see usage");
        refuse(reservation > 0 && reservation < LEAST_MEMORY,
                "Minimum memory reservation allowed is 6MB");
        refuse(memory > 0 && reservation > memory, "Minimum memory limit can not be less"
                + " than memory reservation limit, see usage");
    }

    /** An update may change one of the two alone. */
    void checkWhole() {
        refuse(asked.memory() == 0 && asked.memorySwap() > 0, "You should always set the"
                + " Memory limit when using Memoryswap limit, see usage");
    }

    private void swappiness() {
        asked.memorySwappiness().filter(s -> s != -1)
                .ifPresent(s -> refuse(!isIn(s, 0, 100), "Invalid value: " + s
                        + ", valid memory swappiness range is 0-100"));
    }

    private void processors() {
        boolean isCounted = asked.nanoCpus() > 0;
        refuse(isCounted && asked.cpuPeriod() > 0,
                "Conflicting options: Nano CPUs and CPU Period cannot both be set");
        refuse(isCounted && asked.cpuQuota() > 0,
                "Conflicting options: Nano CPUs and CPU Quota cannot both be set");
        int all = Runtime.getRuntime().availableProcessors();
        refuse(!isIn(asked.nanoCpus(), 0, all * BILLION), "range of CPUs is from 0.01 to "
                + all + ".00, as there are only " + all + " CPUs available");
        refuse(asked.cpuPeriod() != 0 && !isIn(asked.cpuPeriod(), LEAST_TIME,
                LONGEST_PERIOD), "CPU cfs period can not be less than 1ms (i.e. 1000) or"
                        + " larger than 1s (i.e. 1000000)");
        refuse(asked.cpuQuota() > 0 && asked.cpuQuota() < LEAST_TIME,
                "CPU cfs quota can not be less than 1ms (i.e. 1000)");
    }

    private static boolean isIn(long value, long least, long most) {
        return value >= least && value <= most;
    }

    private static void refuse(boolean isWrong, String why) {
        if (isWrong) {
            throw new IllegalArgumentException(why);
        }
    }
}
