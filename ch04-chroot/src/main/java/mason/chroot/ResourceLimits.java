// SPDX-License-Identifier: Apache-2.0
package mason.chroot;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import mason.linux.ResourceKind;
import mason.linux.SetResourceLimit;

/**
 * How much of each resource a process of the container may use; of what isn't in here,
 * as much as the engine.
 */
public record ResourceLimits(Map<ResourceKind, SetResourceLimit> all) {

    private static final int USUAL_FILES = 1024;

    public ResourceLimits {
        all = Map.copyOf(all);
    }

    /**
     * The usual 1024 open files, up to the engine's hard limit: a JVM raises its own soft
     * limit to the hard one. A program that closes each descriptor there could be, or
     * calls select(2), is not to inherit that.
     */
    public static ResourceLimits usual() {
        return new ResourceLimits(Map.of(ResourceKind.NOFILE, SetResourceLimit
                .current(ResourceKind.NOFILE).withSoft(USUAL_FILES)));
    }

    /**
     * As {@code docker run --ulimit TYPE=SOFT[:HARD]} has it; -1 is no limit.
     *
     * @throws IllegalArgumentException for what isn't of this form
     */
    public ResourceLimits with(String ulimit) {
        String[] parts = ulimit.split("=", 2);
        ResourceKind kind = ResourceKind.find(parts[0])
                .orElseThrow(() -> new IllegalArgumentException(
                        "not a resource that can be limited: [" + parts[0] + "]"));
        if (parts.length < 2 || !parts[1].matches("(-1|\\d{1,18})(:(-1|\\d{1,18}))?")) {
            throw new IllegalArgumentException(
                    "not a limit, TYPE=SOFT[:HARD]: [" + ulimit + "]");
        }
        String[] values = parts[1].split(":");
        return with(new SetResourceLimit(kind, Long.parseLong(values[0]),
                Long.parseLong(values[values.length - 1])));
    }

    public ResourceLimits with(SetResourceLimit limit) {
        Map<ResourceKind, SetResourceLimit> more = new EnumMap<>(ResourceKind.class);
        more.putAll(all);
        more.put(limit.kind(), limit);
        return new ResourceLimits(more);
    }

    Collection<SetResourceLimit> calls() {
        return List.copyOf(all.isEmpty() ? List.of() : new EnumMap<>(all).values());
    }
}
