// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.util.List;
import java.util.Optional;
import mason.cgroups.Cgroup;
import mason.cgroups.CgroupParent;
import mason.chroot.CgroupView;
import mason.engine.config.HostConfig;
import mason.launch.Plan;
import mason.namespaces.CgroupNamespace;

/** The cgroup of a container: where it is, and what is allowed in it. */
record RequestedCgroup(Parts parts, ContainerRecord record) {

    private static final String HOST = "host";

    /** @throws IllegalArgumentException naming the option that makes no sense */
    static void check(HostConfig asked) {
        parent(asked);
        new RequestedDevices(asked).further();
        String mode = asked.isolation().cgroupnsMode();
        if (!List.of("", "private", HOST).contains(mode)) {
            throw new IllegalArgumentException("invalid cgroup namespace mode: " + mode);
        }
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

    /** The start of its process 1 in the cgroup namespace that was asked for. */
    Plan in(Plan start) {
        return isOfHost() ? CgroupNamespace.notIn(start) : start;
    }

    /** What it sees of it. */
    CgroupView view(Cgroup cgroup) {
        return new CgroupView(cgroup.hierarchies(),
                Optional.of(parent(record.hostConfig())
                        .path().resolve(record.id().text())).filter(path -> isOfHost()));
    }

    private boolean isOfHost() {
        return record.hostConfig().isolation().cgroupnsMode().equals(HOST);
    }
}
