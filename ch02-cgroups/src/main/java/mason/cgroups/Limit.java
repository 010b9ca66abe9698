// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.util.List;

/** A ration, and how either version of cgroups is told about it. */
public sealed interface Limit permits MemoryMax, MemoryReservation, MemorySwappiness,
        OomKillDisabled, CpuMax, CpuRealtime, DeviceWeight, CpuShares, Cpuset, PidsMax,
        BlkioWeight, DeviceRate {

    /** Who keeps it. */
    Controller controller();

    /** In the order of writing: Documentation/admin-guide/cgroup-v1/. */
    List<Setting> v1();

    /** In the order of writing: Documentation/admin-guide/cgroup-v2.rst. */
    List<Setting> v2();

    /** Of limits of the same kind a cgroup keeps one, the last that was set. */
    default Object kind() {
        return getClass();
    }
}
