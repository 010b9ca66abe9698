// SPDX-License-Identifier: Apache-2.0
package mason.engine.usage;

import com.google.gson.annotations.SerializedName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mason.cgroups.CgroupStatistics;
import mason.network.TrafficCounters;

/**
 * What a container uses at one moment: {@code GET /containers/{id}/stats}.
 *
 * @param name with a slash in front
 * @param read when it was measured
 * @param preread when {@code precpuStats} was measured
 * @param numProcs of Windows alone
 * @param storageStats of Windows alone
 * @param networks by the name of the device; absent for a container without one
 */
public record ContainerUsage(@SerializedName("id") String id,
        @SerializedName("name") String name, @SerializedName("read") Instant read,
        @SerializedName("preread") Instant preread,
        @SerializedName("pids_stats") ProcessCount pidsStats,
        @SerializedName("blkio_stats") BlockTraffic blkioStats,
        @SerializedName("num_procs") int numProcs,
        @SerializedName("storage_stats") Map<String, Long> storageStats,
        @SerializedName("cpu_stats") ProcessorTime cpuStats,
        @SerializedName("precpu_stats") ProcessorTime precpuStats,
        @SerializedName("memory_stats") MemoryCount memoryStats,
        @SerializedName("networks") Optional<Map<String, NetworkTraffic>> networks) {

    private static final Instant NEVER = Instant.parse("0001-01-01T00:00:00Z");

    /** Of a container that doesn't run. */
    public static ContainerUsage none(String id, String name) {
        return new ContainerUsage(id, name, NEVER, NEVER, ProcessCount.NONE,
                BlockTraffic.NONE, 0, Map.of(), ProcessorTime.NONE, ProcessorTime.NONE,
                MemoryCount.NONE, Optional.empty());
    }

    /** @param devices those that the engine has given to the container */
    public static ContainerUsage of(String id, String name, CgroupStatistics used,
            List<TrafficCounters> devices) {
        Map<String, NetworkTraffic> networks = new TreeMap<>();
        devices.forEach(d -> networks.put(d.device(), NetworkTraffic.of(d)));
        return new ContainerUsage(id, name, used.read(), NEVER,
                used.pids().map(ProcessCount::of).orElse(ProcessCount.NONE),
                used.io().map(BlockTraffic::of).orElse(BlockTraffic.NONE), 0, Map.of(),
                ProcessorTime.of(used), ProcessorTime.NONE,
                used.memory().map(m -> MemoryCount.of(m, used.host()))
                        .orElse(MemoryCount.NONE),
                Optional.<Map<String, NetworkTraffic>>of(networks)
                        .filter(all -> !all.isEmpty()));
    }

    /** With the moment before it, to which a client compares the processor time. */
    public ContainerUsage after(ContainerUsage before) {
        return new ContainerUsage(id, name, read, before.read, pidsStats, blkioStats,
                numProcs, storageStats, cpuStats, before.cpuStats, memoryStats, networks);
    }

    /** Whether the container ran when it was measured. */
    public boolean isMeasured() {
        return !read.equals(NEVER);
    }
}
