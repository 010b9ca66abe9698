// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.util.List;

/** A ration, and how either version of cgroups is told about it. */
public sealed interface Limit permits MemoryMax, CpuMax, PidsMax {

    /** Who keeps it. */
    Controller controller();

    /** In the order of writing: Documentation/admin-guide/cgroup-v1/. */
    List<Setting> v1();

    /** In the order of writing: Documentation/admin-guide/cgroup-v2.rst. */
    List<Setting> v2();
}
