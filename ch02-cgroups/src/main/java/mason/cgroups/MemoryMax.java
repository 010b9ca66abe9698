// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.util.List;
import java.util.Optional;

/**
 * How much memory the processes may have together, in whole pages of the kernel's; when
 * they want more, one of them is killed: {@code memory.max}, cgroup-v2.rst (Linux 4.5);
 * {@code memory.limit_in_bytes}, cgroup-v1/memory.rst (Linux 2.6.25).
 *
 * <p>Swap is not lent on top of it. With swap, a container past its limit gets slow
 * instead of being killed, and how slow depends on what else the host swaps: a limit
 * must bite at the same place every time. Kernels without swap accounting lack the
 * files for it, and what they swap goes uncounted.
 *
 * @param bytes more than 0; absent for {@code max}
 */
public record MemoryMax(Optional<Bytes> bytes) implements Limit {

    /** No limit but the host's memory. */
    public static final MemoryMax MAX = new MemoryMax(Optional.empty());

    public MemoryMax {
        if (bytes.isPresent() && bytes.get().count() == 0) {
            throw new IllegalArgumentException("nothing runs in [0] bytes of memory");
        }
    }

    public static MemoryMax of(Bytes bytes) {
        return new MemoryMax(Optional.of(bytes));
    }

    /** Docker's {@code --memory}, such as {@code 64m}. */
    public static MemoryMax parse(String text) {
        return of(Bytes.parse(text));
    }

    @Override
    public Controller controller() {
        return Controller.MEMORY;
    }

    /** {@code memsw} counts memory and swap together and can't be the smaller one. */
    @Override
    public List<Setting> v1() {
        String text = text("-1");
        return List.of(Setting.of("memory.limit_in_bytes", text),
                Setting.whereKnown("memory.memsw.limit_in_bytes", text));
    }

    @Override
    public List<Setting> v2() {
        return List.of(Setting.of("memory.max", text("max")),
                Setting.whereKnown("memory.swap.max", bytes.isPresent() ? "0" : "max"));
    }

    private String text(String unlimited) {
        return bytes.map(b -> Long.toString(b.count())).orElse(unlimited);
    }
}
