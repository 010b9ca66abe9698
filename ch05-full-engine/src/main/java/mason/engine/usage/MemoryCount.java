// SPDX-License-Identifier: Apache-2.0
package mason.engine.usage;

import com.google.gson.annotations.SerializedName;
import java.util.Map;
import java.util.Optional;
import mason.cgroups.Bytes;
import mason.cgroups.HostUsage;
import mason.cgroups.MemoryUsage;

/**
 * Memory of a container, in bytes.
 *
 * @param maxUsage at any time
 * @param stats the parts, by the kernel's names
 * @param failcnt how often the limit was reached
 * @param limit the host's memory, if the container has no limit below it
 */
public record MemoryCount(@SerializedName("usage") Optional<Long> usage,
        @SerializedName("max_usage") Optional<Long> maxUsage,
        @SerializedName("stats") Optional<Map<String, Long>> stats,
        @SerializedName("failcnt") Optional<Long> failcnt,
        @SerializedName("limit") Optional<Long> limit) {

    static final MemoryCount NONE = new MemoryCount(Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty());

    static MemoryCount of(MemoryUsage used, HostUsage host) {
        long all = host.memory().count();
        long limit = used.limit().map(l -> Math.min(l.count(), all)).orElse(all);
        return new MemoryCount(Optional.of(used.usage().count()),
                used.most().map(Bytes::count), Optional.of(used.parts()),
                Optional.of(used.failures()).filter(n -> n > 0), Optional.of(limit));
    }
}
