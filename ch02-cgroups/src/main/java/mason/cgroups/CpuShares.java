// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.util.List;

/**
 * How much of the time on the processors is given to this cgroup when others want it,
 * too, in proportion to theirs: {@code cpu.shares}, Linux 2.6.24;
 * {@code cpu.weight}, cgroup-v2.rst (Linux 4.15).
 *
 * @param count 2 to 262,144; 1,024 is usual
 */
public record CpuShares(int count) implements Limit {

    private static final int LEAST = 2;
    private static final int MOST = 262_144;

    public CpuShares {
        if (count < LEAST || count > MOST) {
            throw new IllegalArgumentException("not a share of processor time: [" + count
                    + "]; it is " + LEAST + " to " + MOST);
        }
    }

    /** Docker's {@code --cpu-shares}. */
    public static CpuShares parse(String text) {
        return new CpuShares(Numbers.parse(text, "share of processor time"));
    }

    @Override
    public Controller controller() {
        return Controller.CPU;
    }

    @Override
    public List<Setting> v1() {
        return List.of(Setting.of("cpu.shares", "" + count));
    }

    /** A weight is 1 to 10,000; the formula is the one of the OCI runtimes. */
    @Override
    public List<Setting> v2() {
        long weight = 1 + (count - LEAST) * 9999L / (MOST - LEAST);
        return List.of(Setting.of("cpu.weight", "" + weight));
    }
}
