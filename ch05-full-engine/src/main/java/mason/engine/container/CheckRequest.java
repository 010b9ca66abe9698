// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.util.Set;
import mason.engine.config.Config;
import mason.engine.config.HostConfig;
import mason.engine.config.WeightDevice;

/** Values that no container can have: refused when it is made, in Docker's words. */
final class CheckRequest {

    private static final int MOST_OOM_SCORE = 1000;
    private static final int LEAST_WEIGHT = 10;
    private static final int MOST_WEIGHT = 1000;

    private CheckRequest() {
    }

    /** @throws IllegalArgumentException with the value that is wrong */
    static void check(Config config, HostConfig host) {
        String directory = config.workingDir();
        refuse(!directory.isEmpty() && !directory.startsWith("/"),
                "the working directory '" + directory
                        + "' is invalid, it needs to be an absolute path");
        host.resources().blkioWeightDevice().forEach(CheckRequest::checkWeight);
        new RequestedNetwork(config, host.networking()).mac();
        checkStorage(host.storage().storageOpt().keySet());
        for (String variable : config.env()) {
            refuse(variable.isEmpty() || variable.startsWith("="),
                    "invalid environment variable: " + variable);
        }
        int score = host.isolation().oomScoreAdj();
        refuse(Math.abs(score) > MOST_OOM_SCORE, "Invalid value " + score
                + ", range for oom score adj is [-1000, 1000]");
    }

    private static void checkWeight(WeightDevice device) {
        refuse(device.weight() != 0
                && (device.weight() < LEAST_WEIGHT || device.weight() > MOST_WEIGHT),
                "Range of blkio weight is from 10 to 1000");
    }

    /** A quota of one directory is a feature of xfs that this engine does not use. */
    private static void checkStorage(Set<String> options) {
        options.stream().filter(o -> !o.equalsIgnoreCase("size")).findFirst()
                .ifPresent(o -> {
                    throw new IllegalArgumentException("Unknown option " + o);
                });
        if (!options.isEmpty()) {
            throw new IllegalStateException("--storage-opt is supported only for overlay"
                    + " over xfs with 'pquota' mount option");
        }
    }

    private static void refuse(boolean isWrong, String why) {
        if (isWrong) {
            throw new IllegalArgumentException(why);
        }
    }
}
