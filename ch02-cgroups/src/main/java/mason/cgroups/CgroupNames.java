// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.io.File;
import java.util.Set;
import java.util.TreeSet;

/** The cgroups of ours that there are. */
final class CgroupNames {

    private CgroupNames() {
    }

    /** The names of all in {@link CgroupParent#MASON}, running or left behind. */
    static Set<String> all(Hierarchies hierarchies) {
        Set<String> names = new TreeSet<>();
        for (Hierarchy hierarchy : hierarchies.all()) {
            File[] ours = hierarchy.directory(CgroupParent.MASON).toFile()
                    .listFiles(File::isDirectory);
            for (File cgroup : ours == null ? new File[0] : ours) {
                names.add(cgroup.getName());
            }
        }
        return names;
    }
}
