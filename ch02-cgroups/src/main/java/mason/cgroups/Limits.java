// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a container may have; an absent limit leaves the cgroup at the kernel's max.
 *
 * @param all at most one of each kind, in the order of their controllers
 */
public record Limits(List<Limit> all) {

    private static final Limits NONE = new Limits(List.of());

    public Limits {
        all = all.stream().sorted(Comparator.comparing(Limit::controller)).toList();
    }

    public static Limits none() {
        return NONE;
    }

    /** Those that are present; of two of one kind, the last. */
    @SafeVarargs
    public static Limits of(Optional<? extends Limit>... limits) {
        Limits all = none();
        for (Optional<? extends Limit> limit : limits) {
            all = limit.<Limits>map(all::with).orElse(all);
        }
        return all;
    }

    /** With this one in place of the one of its kind. */
    public Limits with(Limit limit) {
        List<Limit> others = new ArrayList<>(all);
        others.removeIf(other -> other.kind().equals(limit.kind()));
        others.add(limit);
        return new Limits(others);
    }

    /** These after a change: {@code docker update}. */
    public Limits with(Limits changes) {
        return changes.all.stream().reduce(this, Limits::with, Limits::with);
    }

    /** The limit of a type; of {@link DeviceRate}, the first. */
    public <L extends Limit> Optional<L> find(Class<L> type) {
        return all.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    public Optional<MemoryMax> memory() {
        return find(MemoryMax.class);
    }
}
