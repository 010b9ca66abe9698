// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import mason.cgroups.DeviceWeight;
import mason.cgroups.LimitSupport;
import mason.engine.config.Resources;
import mason.engine.config.WeightDevice;
import mason.engine.json.DockerJson;

/**
 * What was asked for, without what this host can't limit: moby,
 * {@code verifyPlatformContainerResources}.
 *
 * @param warnings a sentence for each that is left out
 */
record CheckedResources(Resources resources, List<String> warnings) {

    private static final String MOUNTED = " or the cgroup is not mounted. ";
    private static final String NOT_KNOWN = "Your kernel does not support ";
    private static final List<Rule> RULES = rules();

    /** A limit, whether the host has it, and what is said and left out if it hasn't. */
    private record Rule(Predicate<LimitSupport> known, Predicate<Resources> asked,
            String warning, String... members) {

        boolean isBrokenBy(Resources resources, Supplier<LimitSupport> host) {
            return asked.test(resources) && !known.test(host.get());
        }
    }

    /**
     * @throws IllegalArgumentException naming the value that makes no sense
     */
    static CheckedResources of(Resources asked, Supplier<LimitSupport> host)
            throws IOException {
        Resources left = asked.memorySwappiness().filter(s -> s == -1).isPresent()
                ? without(asked, "MemorySwappiness")
                : asked;
        List<String> warnings = new ArrayList<>();
        for (Rule rule : RULES) {
            if (rule.isBrokenBy(left, host)) {
                left = without(left, rule.members());
                warnings.add(rule.warning());
            }
        }
        new ResourceRanges(left).check();
        boolean isRealtime =
                left.cpuRealtimePeriod() != 0 || left.cpuRealtimeRuntime() != 0;
        if (isRealtime && !host.get().cpuRealtime()) {
            throw new IllegalArgumentException(
                    "kernel does not support CPU real-time scheduler");
        }
        if (left.oomKillDisable() && left.memory() == 0) {
            warnings.add("OOM killer is disabled for the container, but no memory limit"
                    + " is set, this can result in the system running out of resources.");
        }
        return new CheckedResources(left, warnings);
    }

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>(memoryRules());
        rules.add(new Rule(LimitSupport::pids,
                r -> r.pidsLimit().filter(n -> n > 0).isPresent(),
                NOT_KNOWN + "PIDs limit capabilities" + MOUNTED + "PIDs limit discarded.",
                "PidsLimit"));
        rules.add(new Rule(LimitSupport::cpuShares, r -> r.cpuShares() > 0, NOT_KNOWN
                + "CPU shares" + MOUNTED + "Shares discarded.", "CpuShares"));
        rules.add(new Rule(LimitSupport::cpuQuota,
                r -> r.cpuPeriod() != 0 || r.cpuQuota() != 0,
                NOT_KNOWN + "CPU CFS scheduler. CPU period/quota discarded.", "CpuPeriod",
                "CpuQuota"));
        rules.add(new Rule(LimitSupport::cpuset,
                r -> !(r.cpusetCpus() + r.cpusetMems()).isEmpty(),
                NOT_KNOWN + "cpuset" + MOUNTED + "Cpuset discarded.", "CpusetCpus",
                "CpusetMems"));
        rules.add(new Rule(LimitSupport::ioWeight, r -> r.blkioWeight() > 0, NOT_KNOWN
                + "Block I/O weight" + MOUNTED + "Weight discarded.", "BlkioWeight"));
        rules.add(deviceWeight(LimitSupport::ioDeviceWeight, devices -> true));
        rules.add(deviceWeight(host -> false, devices -> devices.stream()
                .anyMatch(d -> !DeviceWeight.isKnownOf(Path.of(d.path())))));
        addRates(rules);
        return rules;
    }

    private static void addRates(List<Rule> rules) {
        rules.add(rate(r -> r.blkioDeviceReadBps().isEmpty(), "BPS Block I/O read",
                "Block I/O BPS read", "BlkioDeviceReadBps"));
        rules.add(rate(r -> r.blkioDeviceWriteBps().isEmpty(),
                "BPS Block I/O write", "Block I/O BPS write", "BlkioDeviceWriteBps"));
        rules.add(rate(r -> r.blkioDeviceReadIOps().isEmpty(), "IOPS Block read",
                "Block I/O IOPS read", "BlkioDeviceReadIOps"));
        rules.add(rate(r -> r.blkioDeviceWriteIOps().isEmpty(), "IOPS Block write",
                "Block I/O IOPS write", "BlkioDeviceWriteIOps"));
    }

    private static List<Rule> memoryRules() {
        return List.of(
                new Rule(LimitSupport::memory, r -> r.memory() > 0, NOT_KNOWN
                        + "memory limit capabilities" + MOUNTED + "Limitation discarded.",
                        "Memory", "MemorySwap"),
                new Rule(LimitSupport::swap, r -> r.memory() > 0 && r.memorySwap() != -1,
                        NOT_KNOWN + "swap limit capabilities" + MOUNTED
                                + "Memory limited without swap.",
                        "MemorySwap"),
                new Rule(LimitSupport::swappiness, r -> r.memorySwappiness().isPresent(),
                        NOT_KNOWN + "memory swappiness capabilities" + MOUNTED
                                + "Memory swappiness discarded.",
                        "MemorySwappiness"),
                new Rule(LimitSupport::reservation, r -> r.memoryReservation() > 0,
                        NOT_KNOWN + "memory soft limit capabilities" + MOUNTED
                                + "Limitation discarded.",
                        "MemoryReservation"),
                new Rule(LimitSupport::oomKillDisable, Resources::oomKillDisable,
                        NOT_KNOWN + "OomKillDisable. OomKillDisable discarded.",
                        "OomKillDisable"));
    }

    private static Rule deviceWeight(Predicate<LimitSupport> known,
            Predicate<List<WeightDevice>> concerned) {
        return new Rule(known,
                r -> !r.blkioWeightDevice().isEmpty()
                        && concerned.test(r.blkioWeightDevice()),
                NOT_KNOWN + "Block I/O weight_device" + MOUNTED
                        + "Weight-device discarded.",
                "BlkioWeightDevice");
    }

    private static Rule rate(Predicate<Resources> none, String what,
            String limit, String member) {
        return new Rule(LimitSupport::ioRates, none.negate(),
                NOT_KNOWN + what + " limit" + MOUNTED + limit + " limit discarded.",
                member);
    }

    private static Resources without(Resources resources, String... members)
            throws IOException {
        JsonObject json = DockerJson.tree(resources).getAsJsonObject();
        List.of(members).forEach(json::remove);
        return DockerJson.read(json, Resources.class);
    }
}
