// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

/** A part of the kernel that rations or counts something among cgroups: cgroups(7). */
public enum Controller {

    /** Page cache, anonymous and kernel memory; Linux 2.6.25 (v1), 4.5 (v2). */
    MEMORY("memory", "memory", false),
    /** Time on the processors; bandwidth limits since Linux 3.2 (v1), 4.15 (v2). */
    CPU("cpu", "cpu", false),
    /** How many processes and threads there can be; Linux 4.3 (v1), 4.5 (v2). */
    PIDS("pids", "pids", false),
    /** Which processors and memory nodes are used; Linux 2.6.24 (v1), 5.0 (v2). */
    CPUSET("cpuset", "cpuset", false),
    /** Reading and writing of block devices; Linux 2.6.33 (v1), 4.5 (v2). */
    IO("io", "blkio", false),
    /** Counts the time on the processors; Linux 2.6.24 (v1), 4.15 (v2). */
    CPUACCT("cpuacct", "cpuacct", true),
    /** Stops all processes and lets them go on; Linux 2.6.28 (v1), 5.2 (v2). */
    FREEZER("freezer", "freezer", true),
    /** Which devices are used; Linux 2.6.26 (v1), a BPF program since 4.15 (v2). */
    DEVICES("devices", "devices", true);

    private final String kernelName;
    private final String legacyName;
    private final boolean builtIn;

    Controller(String kernelName, String legacyName, boolean builtIn) {
        this.kernelName = kernelName;
        this.legacyName = legacyName;
        this.builtIn = builtIn;
    }

    /** As {@code cgroup.controllers} spells it. */
    public String kernelName() {
        return kernelName;
    }

    /** As the options of a v1 mount spell it. */
    public String legacyName() {
        return legacyName;
    }

    /** Whether every cgroup of v2 has it, without a controller of that name. */
    public boolean builtIn() {
        return builtIn;
    }
}
