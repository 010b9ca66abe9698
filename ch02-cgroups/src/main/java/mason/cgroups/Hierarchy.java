// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A tree of cgroups, mounted somewhere, and the controllers that follow it. */
public sealed interface Hierarchy permits UnifiedHierarchy, LegacyHierarchy {

    /** Where it is mounted. */
    Path mount();

    /** The path of the cgroup that is mounted there, of all or as a part of the tree. */
    Path root();

    /** By the names the kernel gives them; also those this package doesn't know. */
    Set<String> controllers();

    /** Whether it is mounted so that nothing can be changed in it. */
    boolean readOnly();

    /** What is right for this version of cgroups. */
    <T> T pick(T v1, T v2);

    /** How {@code limit} is spelled here. */
    default List<Setting> settings(Limit limit) {
        return pick(limit.v1(), limit.v2());
    }

    /** Makes a directory for cgroups of ours, those above it, and them ready. */
    void prepare(Path parent);

    /** Makes a cgroup that processes can join. */
    void make(Path cgroup);

    /** The file a process writes 0 to, in order to join a cgroup. */
    String joinFile();

    /** The file that counts the kills for want of memory as {@code oom_kill}. */
    String oomFile();

    default boolean offers(Controller controller) {
        return controllers().contains(
                pick(controller.legacyName(), controller.kernelName()));
    }

    /** Whether it does without {@code controller} what that does. */
    default boolean hasBuiltIn(Controller controller) {
        return pick(false, controller.builtIn());
    }

    /** The directory that cgroups of ours are in. */
    default Path directory(CgroupParent parent) {
        return mount().resolve(parent.path());
    }

    /** {@code parent} and what is above it, up to the mount, the topmost first. */
    default List<Path> below(Path parent) {
        Path under = mount().relativize(parent);
        return IntStream.rangeClosed(1, under.getNameCount())
                .mapToObj(names -> mount().resolve(under.subpath(0, names))).toList();
    }
}
