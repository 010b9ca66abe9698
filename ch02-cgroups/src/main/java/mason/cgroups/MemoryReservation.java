// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.util.List;
import java.util.Optional;

/**
 * How much memory is left to the processes while the host runs short of it and others
 * have more than theirs: {@code memory.low}, cgroup-v2.rst (Linux 4.5);
 * {@code memory.soft_limit_in_bytes}, cgroup-v1/memory.rst (Linux 2.6.32).
 *
 * @param bytes absent for none
 */
public record MemoryReservation(Optional<Bytes> bytes) implements Limit {

    /** Docker's {@code --memory-reservation}, such as {@code 64m}; 0 for none. */
    public static MemoryReservation parse(String text) {
        return new MemoryReservation(
                Optional.of(Bytes.parse(text)).filter(b -> b.count() > 0));
    }

    @Override
    public Controller controller() {
        return Controller.MEMORY;
    }

    @Override
    public List<Setting> v1() {
        return List.of(Setting.of("memory.soft_limit_in_bytes", text("-1")));
    }

    @Override
    public List<Setting> v2() {
        return List.of(Setting.of("memory.low", text("0")));
    }

    private String text(String none) {
        return bytes.map(b -> Long.toString(b.count())).orElse(none);
    }
}
