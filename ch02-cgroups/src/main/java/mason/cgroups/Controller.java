// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

/** A part of the kernel that rations something among cgroups: cgroups(7). */
public enum Controller {

    /** Page cache, anonymous and kernel memory; Linux 2.6.25 (v1), 4.5 (v2). */
    MEMORY("memory"),
    /** Time on the processors; bandwidth limits since Linux 3.2 (v1), 4.15 (v2). */
    CPU("cpu"),
    /** How many processes and threads there can be; Linux 4.3 (v1), 4.5 (v2). */
    PIDS("pids");

    private final String kernelName;

    Controller(String kernelName) {
        this.kernelName = kernelName;
    }

    /** As {@code cgroup.controllers} and the options of a v1 mount spell it. */
    public String kernelName() {
        return kernelName;
    }
}
