// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Memory, with the page cache of the files that were read.
 *
 * @param most at any time; absent before Linux 5.19 in v2
 * @param limit absent for none
 * @param failures how often the limit was reached (v1), or no memory could be freed (v2)
 * @param parts of {@code memory.stat}, those Docker reports; in bytes, or events
 */
public record MemoryUsage(Bytes usage, Optional<Bytes> most, Optional<Bytes> limit,
        long failures, Map<String, Long> parts) {

    private static final List<String> V1 = List.of("cache", "rss", "rss_huge",
            "mapped_file", "dirty", "writeback", "pgpgin", "pgpgout", "pgfault",
            "pgmajfault", "inactive_anon", "active_anon", "inactive_file", "active_file",
            "unevictable");
    private static final List<String> V1_LIMITS =
            List.of("hierarchical_memory_limit", "hierarchical_memsw_limit");
    private static final List<String> V2 = List.of("anon", "file", "kernel_stack", "slab",
            "sock", "shmem", "file_mapped", "file_dirty", "file_writeback", "anon_thp",
            "inactive_anon", "active_anon", "inactive_file", "active_file", "unevictable",
            "slab_reclaimable", "slab_unreclaimable", "pgfault", "pgmajfault",
            "workingset_refault", "workingset_activate", "workingset_nodereclaim",
            "pgrefill", "pgscan", "pgsteal", "pgactivate", "pgdeactivate", "pglazyfree",
            "pglazyfreed", "thp_fault_alloc", "thp_collapse_alloc");

    public MemoryUsage {
        parts = Map.copyOf(parts);
    }

    static Optional<MemoryUsage> v1(Path cgroup) {
        return file(cgroup, "memory.usage_in_bytes").bytes()
                .map(usage -> new MemoryUsage(usage,
                        file(cgroup, "memory.max_usage_in_bytes").bytes(),
                        file(cgroup, "memory.limit_in_bytes").bytes(),
                        file(cgroup, "memory.failcnt").number(),
                        v1(file(cgroup, "memory.stat").pairs())));
    }

    /** Each of them also with the cgroups below, as {@code total_}. */
    private static Map<String, Long> v1(Map<String, Long> all) {
        Map<String, Long> parts = new HashMap<>(all);
        parts.keySet().removeIf(name -> !V1_LIMITS.contains(name)
                && !V1.contains(name.replaceFirst("^total_", "")));
        return parts;
    }

    static Optional<MemoryUsage> v2(Path cgroup) {
        Map<String, Long> parts = file(cgroup, "memory.stat").pairs();
        parts.keySet().retainAll(V2);
        return file(cgroup, "memory.current").bytes()
                .map(usage -> new MemoryUsage(usage, file(cgroup, "memory.peak").bytes(),
                        file(cgroup, "memory.max").bytes(),
                        file(cgroup, "memory.events").count("oom"), parts));
    }

    private static ControlFile file(Path cgroup, String name) {
        return new ControlFile(cgroup.resolve(name));
    }
}
