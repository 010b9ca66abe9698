// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import mason.engine.config.Config;
import mason.engine.config.HostConfig;

/** Values that no container can have: refused when it is made, in Docker's words. */
final class CheckRequest {

    private static final int MOST_OOM_SCORE = 1000;

    private CheckRequest() {
    }

    /** @throws IllegalArgumentException with the value that is wrong */
    static void check(Config config, HostConfig host) {
        String directory = config.workingDir();
        refuse(!directory.isEmpty() && !directory.startsWith("/"),
                "the working directory '" + directory
                        + "' is invalid, it needs to be an absolute path");
        for (String variable : config.env()) {
            refuse(variable.isEmpty() || variable.startsWith("="),
                    "invalid environment variable: " + variable);
        }
        int score = host.isolation().oomScoreAdj();
        refuse(Math.abs(score) > MOST_OOM_SCORE, "Invalid value " + score
                + ", range for oom score adj is [-1000, 1000]");
    }

    private static void refuse(boolean isWrong, String why) {
        if (isWrong) {
            throw new IllegalArgumentException(why);
        }
    }
}
