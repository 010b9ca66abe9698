// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.util.List;

/**
 * How much of a busy block device is given to this cgroup, in proportion to others. Each
 * scheduler of requests has a file of its own for it, and most have none:
 * {@code io.weight} (Linux 5.4) and {@code io.bfq.weight} (5.0), cgroup-v2.rst;
 * {@code blkio.weight} (2.6.33), {@code blkio.bfq.weight} (5.0).
 *
 * @param count 10 to 1,000
 */
public record BlkioWeight(int count) implements Limit {

    private static final int LEAST = 10;
    private static final int MOST = 1000;

    public BlkioWeight {
        if (count < LEAST || count > MOST) {
            throw new IllegalArgumentException("not a weight: [" + count + "]; it is "
                    + LEAST + " to " + MOST);
        }
    }

    /** Docker's {@code --blkio-weight}. */
    public static BlkioWeight parse(String text) {
        return new BlkioWeight(Numbers.parse(text, "weight"));
    }

    @Override
    public Controller controller() {
        return Controller.IO;
    }

    @Override
    public List<Setting> v1() {
        return List.of(Setting.whereKnown("blkio.weight", "" + count),
                Setting.whereKnown("blkio.bfq.weight", "" + count));
    }

    /** {@code io.weight} is 1 to 10,000; the formula is the one of the OCI runtimes. */
    @Override
    public List<Setting> v2() {
        long weight = 1 + (count - LEAST) * 9999L / (MOST - LEAST);
        return List.of(Setting.whereKnown("io.bfq.weight", "" + count),
                Setting.whereKnown("io.weight", "" + weight));
    }
}
