// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How many processes and threads there can be at a time; {@code fork(2)} beyond it fails
 * with EAGAIN: {@code pids.max}, cgroup-v2.rst and cgroup-v1/pids.rst (Linux 4.3).
 *
 * @param count more than 0; absent for {@code max}
 */
public record PidsMax(OptionalInt count) implements Limit {

    /** No limit but the host's. */
    public static final PidsMax MAX = new PidsMax(OptionalInt.empty());

    public PidsMax {
        if (count.isPresent() && count.getAsInt() <= 0) {
            throw new IllegalArgumentException(
                    "not a number of processes: [" + count.getAsInt() + "]");
        }
    }

    public static PidsMax of(int count) {
        return new PidsMax(OptionalInt.of(count));
    }

    /** Docker's {@code --pids-limit}: a number; 0, -1 or {@code max} for no limit. */
    public static PidsMax parse(String text) {
        return Set.of("0", "-1", "max").contains(text)
                ? MAX
                : of(Numbers.parse(text, "number of processes"));
    }

    @Override
    public Controller controller() {
        return Controller.PIDS;
    }

    @Override
    public List<Setting> v1() {
        return v2();
    }

    @Override
    public List<Setting> v2() {
        String text = count.isPresent() ? "" + count.getAsInt() : "max";
        return List.of(Setting.of("pids.max", text));
    }
}
