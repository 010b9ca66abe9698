// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import mason.cgroups.Cgroup;
import mason.cgroups.CgroupParent;
import mason.engine.config.HostConfig;

/** The cgroup of a container: where it is, and what is allowed in it. */
record RequestedCgroup(Parts parts, ContainerRecord record) {

    /** @throws IllegalArgumentException naming the option that makes no sense */
    static void check(HostConfig asked) {
        parent(asked);
        new RequestedDevices(asked).further();
    }

    private static CgroupParent parent(HostConfig asked) {
        return CgroupParent.parse(asked.resources().cgroupParent());
    }

    /** With its limits in force, before it has a process. */
    Cgroup make() {
        HostConfig asked = record.hostConfig();
        Cgroup cgroup = Cgroup.create(parts.hierarchies(), parent(asked),
                record.id().text(), new RequestedLimits(asked.resources()).limits());
        try {
            new RequestedDevices(asked).rules().enforce(cgroup);
            return cgroup;
        } catch (RuntimeException e) {
            closeBecauseOf(e, cgroup);
            throw e;
        }
    }

    private static void closeBecauseOf(RuntimeException failure, Cgroup cgroup) {
        try {
            cgroup.close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    /** The one that an engine before this one has made; empty if there is none. */
    Cgroup existing() {
        return Cgroup.existing(parts.hierarchies(), parent(record.hostConfig()),
                record.id().text());
    }
}
