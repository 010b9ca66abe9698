// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A tree of cgroups, mounted somewhere, and the controllers that follow it. */
public sealed interface Hierarchy permits UnifiedHierarchy, LegacyHierarchy {

    /** Where it is mounted. */
    Path mount();

    /** By the names the kernel gives them; also those this package doesn't know. */
    Set<String> controllers();

    /** Whether it is mounted so that nothing can be changed in it. */
    boolean readOnly();

    /** How {@code limit} is spelled here. */
    List<Setting> settings(Limit limit);

    /** Makes the directory all our cgroups are in, and ready for them. */
    void prepare();

    /** The file a process writes 0 to, in order to join a cgroup. */
    String joinFile();

    /** The file that counts the kills for want of memory as {@code oom_kill}. */
    String oomFile();

    default boolean offers(Controller controller) {
        return controllers().contains(controller.kernelName());
    }

    /** The directory all our cgroups are in. */
    default Path ours() {
        return mount().resolve("mason");
    }
}
