// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.math.BigDecimal;
import mason.engine.config.Config;
import mason.engine.config.HostConfig;
import mason.engine.config.Resources;

/** Values that no container can have: refused when it is made, in Docker's words. */
final class CheckRequest {

    private static final long LEAST_MEMORY = 6 << 20;
    private static final long NANOS = 1_000_000_000;
    private static final long LEAST_NANOS = NANOS / 100;
    private static final int MOST_OOM_SCORE = 1000;

    private CheckRequest() {
    }

    /** @throws IllegalArgumentException with the value that is wrong */
    static void check(Config config, HostConfig host) {
        String directory = config.workingDir();
        refuse(!directory.isEmpty() && !directory.startsWith("/"),
                "the working directory '" + directory
                        + "' is invalid, it needs to be an absolute path");
        check(host.resources());
        int score = host.isolation().oomScoreAdj();
        refuse(Math.abs(score) > MOST_OOM_SCORE, "Invalid value " + score
                + ", range for oom score adj is [-1000, 1000]");
    }

    private static void check(Resources asked) {
        long memory = asked.memory();
        refuse(memory != 0 && memory < LEAST_MEMORY, "Minimum memory limit allowed is"
                + " 6MB");
        long processors = Runtime.getRuntime().availableProcessors();
        long nanos = asked.nanoCpus();
        refuse(nanos != 0 && (nanos < LEAST_NANOS || nanos > processors * NANOS),
                "Range of CPUs is from 0.01 to " + BigDecimal.valueOf(processors)
                        .setScale(2) + ", as there are only " + processors
                        + " CPUs available");
    }

    private static void refuse(boolean isWrong, String why) {
        if (isWrong) {
            throw new IllegalArgumentException(why);
        }
    }
}
