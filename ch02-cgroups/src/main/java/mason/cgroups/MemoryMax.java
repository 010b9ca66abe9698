// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.util.List;
import java.util.Optional;

/**
 * How much memory the processes may have together, in whole pages of the kernel's; when
 * they want more, one of them is killed: {@code memory.max}, cgroup-v2.rst (Linux 4.5);
 * {@code memory.limit_in_bytes}, cgroup-v1/memory.rst (Linux 2.6.25).
 *
 * <p>Swap is not lent on top of it unless that is asked for. With swap, a container past
 * its limit gets slow instead of being killed, and how slow depends on what else the host
 * swaps: a limit must bite at the same place every time. Kernels without swap accounting
 * lack the files for it, and what they swap goes uncounted.
 *
 * @param bytes more than 0; absent for {@code max}
 * @param swap how much more than that may be swapped out; absent for {@code max}
 */
public record MemoryMax(Optional<Bytes> bytes, Optional<Bytes> swap) implements Limit {

    /** No limit but the host's memory. */
    public static final MemoryMax MAX = new MemoryMax(Optional.empty(), Optional.empty());
    private static final Bytes NONE = new Bytes(0);

    public MemoryMax {
        if (bytes.isPresent() && bytes.get().count() == 0) {
            throw new IllegalArgumentException("nothing runs in [0] bytes of memory");
        }
        if (bytes.isEmpty() && swap.isPresent()) {
            throw new IllegalArgumentException("a limit of swap, [" + swap.get()
                    + "], needs a limit of memory");
        }
    }

    public static MemoryMax of(Bytes bytes) {
        return new MemoryMax(Optional.of(bytes), Optional.of(NONE));
    }

    /** Docker's {@code --memory}, such as {@code 64m}; 0 for no limit. */
    public static MemoryMax parse(String text) {
        Bytes bytes = Bytes.parse(text);
        return bytes.equals(NONE) ? MAX : of(bytes);
    }

    /**
     * Docker's {@code --memory-swap}: memory and swap together; -1 for all swap of the
     * host, 0 for none.
     */
    public MemoryMax withSwap(String total) {
        return switch (total) {
            case "-1" -> new MemoryMax(bytes, Optional.empty());
            case "0" -> this;
            default -> withSwap(Bytes.parse(total));
        };
    }

    private MemoryMax withSwap(Bytes total) {
        long memory = bytes.map(Bytes::count).orElse(0L);
        if (total.count() < memory) {
            throw new IllegalArgumentException("memory and swap together, [" + total
                    + "], can't be less than the memory");
        }
        return new MemoryMax(bytes, Optional.of(new Bytes(total.count() - memory)));
    }

    @Override
    public Controller controller() {
        return Controller.MEMORY;
    }

    // tag::settings[]
    /** Memory, and memory and swap together, which can't be less. */
    @Override
    public List<Setting> v1() {
        // tag::exercise-2.3[]
        Optional<Bytes> both = swap.map(
                s -> new Bytes(s.count() + bytes.orElse(NONE).count()));
        return List.of(
                Setting.of("memory.limit_in_bytes", text(bytes, "-1")),
                Setting.whereKnown("memory.memsw.limit_in_bytes",
                        text(both, "-1")));
        // end::exercise-2.3[]
    }

    @Override
    public List<Setting> v2() {
        return List.of(
                Setting.of("memory.max", text(bytes, "max")),
                Setting.whereKnown("memory.swap.max", text(swap, "max")));
    }

    private static String text(Optional<Bytes> amount, String none) {
        return amount.map(b -> "" + b.count()).orElse(none);
    }
    // end::settings[]
}
