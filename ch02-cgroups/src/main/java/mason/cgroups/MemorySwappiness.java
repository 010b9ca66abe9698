// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.util.List;

/**
 * How willingly the kernel swaps out what the processes have written, instead of
 * forgetting what they have read: {@code memory.swappiness},
 * Documentation/admin-guide/cgroup-v1/memory.rst (Linux 2.6.29). Version 2 has one for
 * the whole machine only.
 *
 * @param percent 0 to 100
 */
public record MemorySwappiness(int percent) implements Limit {

    private static final int MOST = 100;

    public MemorySwappiness {
        if (percent < 0 || percent > MOST) {
            throw new IllegalArgumentException("Invalid value: " + percent
                    + ", valid memory swappiness range is 0-" + MOST);
        }
    }

    @Override
    public Controller controller() {
        return Controller.MEMORY;
    }

    @Override
    public List<Setting> v1() {
        return List.of(Setting.of("memory.swappiness", "" + percent));
    }

    @Override
    public List<Setting> v2() {
        return List.of(Setting.whereKnown("memory.swappiness", "" + percent));
    }
}
