// SPDX-License-Identifier: Apache-2.0
package mason.engine.config;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Optional;

/**
 * What a container may have: cgroups(7). 0 stands for no limit.
 *
 * @param memory bytes
 * @param memoryReservation bytes
 * @param memorySwap bytes of memory and swap together; -1 for as much swap as there is
 * @param nanoCpus billionths of a processor
 * @param cpuPeriod microseconds
 * @param cpuQuota microseconds a period
 * @param cpuRealtimePeriod microseconds
 * @param cpuRealtimeRuntime microseconds a period
 * @param pidsLimit missing, 0 or -1 for none
 */
public record Resources(long memory, long memoryReservation, long memorySwap,
        Optional<Long> memorySwappiness, long nanoCpus, long cpuShares, long cpuPeriod,
        long cpuQuota, String cpusetCpus, String cpusetMems, int blkioWeight,
        List<ThrottleDevice> blkioDeviceReadBps, List<ThrottleDevice> blkioDeviceWriteBps,
        List<ThrottleDevice> blkioDeviceReadIOps,
        List<ThrottleDevice> blkioDeviceWriteIOps, Optional<Long> pidsLimit,
        boolean oomKillDisable, String cgroupParent, List<DeviceMapping> devices,
        List<String> deviceCgroupRules, List<Ulimit> ulimits,
        List<WeightDevice> blkioWeightDevice, long cpuRealtimePeriod,
        long cpuRealtimeRuntime, List<DeviceRequest> deviceRequests) {

    public Resources {
        memorySwappiness = requireNonNullElse(memorySwappiness, Optional.empty());
        cpusetCpus = requireNonNullElse(cpusetCpus, "");
        cpusetMems = requireNonNullElse(cpusetMems, "");
        blkioDeviceReadBps = requireNonNullElse(blkioDeviceReadBps, List.of());
        blkioDeviceWriteBps = requireNonNullElse(blkioDeviceWriteBps, List.of());
        blkioDeviceReadIOps = requireNonNullElse(blkioDeviceReadIOps, List.of());
        blkioDeviceWriteIOps = requireNonNullElse(blkioDeviceWriteIOps, List.of());
        pidsLimit = requireNonNullElse(pidsLimit, Optional.empty());
        cgroupParent = requireNonNullElse(cgroupParent, "");
        devices = requireNonNullElse(devices, List.of());
        deviceCgroupRules = requireNonNullElse(deviceCgroupRules, List.of());
        ulimits = requireNonNullElse(ulimits, List.of());
        blkioWeightDevice = requireNonNullElse(blkioWeightDevice, List.of());
        deviceRequests = requireNonNullElse(deviceRequests, List.of());
    }
}
