// SPDX-License-Identifier: Apache-2.0
package mason.chroot;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import mason.cgroups.Hierarchy;
import mason.cgroups.UnifiedHierarchy;
import mason.launch.Plan;
import mason.linux.KernelCall;
import mason.linux.MakeDirectory;
import mason.linux.MakeSymlink;
import mason.linux.Mount;
import mason.linux.MountFlag;
import mason.linux.Step;

/**
 * The container's own cgroup, where programs look for their limits: read-only, at
 * /sys/fs/cgroup.
 *
 * <p>A mount of cgroups begins at the root of the mounter's cgroup namespace, and that is
 * the cgroup the process was in when it unshared it: cgroup_namespaces(7). So process 1
 * joins its cgroups first ({@link mason.cgroups.Cgroup#plan()}), unshares the namespace
 * next ({@link mason.namespaces.CgroupNamespace}), and mounts only then. The builder
 * thread, which is in no cgroup of the container's, makes the directories.
 *
 * @param hierarchies those the container has a cgroup in; of others the engine's would be
 *            seen
 */
public record CgroupView(List<Hierarchy> hierarchies) {

    /** Nothing is at /sys/fs/cgroup. */
    public static final CgroupView NONE = new CgroupView(List.of());
    private static final MountFlag[] FLAGS = {MountFlag.READ_ONLY, MountFlag.NO_SETUID,
            MountFlag.NO_DEVICES, MountFlag.NO_EXECUTE};
    /** Options of a mount of version 1 that aren't controllers. */
    private static final Set<String> OPTIONS = Set.of("rw", "ro", "xattr", "noprefix",
            "clone_children", "cpuset_v2_mode", "seclabel", "favordynmods");

    public CgroupView {
        hierarchies = List.copyOf(hierarchies);
    }

    /** @param sys where the container's /sys is */
    Plan plan(String sys) {
        String path = sys + "/fs/cgroup";
        if (hierarchies.isEmpty()) {
            return Plan.NOTHING;
        }
        return hierarchies.size() == 1
                && hierarchies.get(0) instanceof UnifiedHierarchy
                        ? Plan.inProcess1(Mount.of("cgroup2", path, FLAGS))
                        : eachInItsDirectory(path);
    }

    private Plan eachInItsDirectory(String path) {
        List<Step> directories = new ArrayList<>(List.of(
                Mount.of("tmpfs", path, MountFlag.NO_SETUID, MountFlag.NO_DEVICES,
                        MountFlag.NO_EXECUTE).with("mode=755,size=64k")));
        List<KernelCall> mounts = new ArrayList<>();
        for (Hierarchy hierarchy : hierarchies) {
            String name = hierarchy.mount().getFileName().toString();
            directories.add(new MakeDirectory(path + "/" + name, 0755));
            for (String one : name.contains(",") ? name.split(",") : new String[0]) {
                directories.add(new MakeSymlink(name, path + "/" + one));
            }
            mounts.add(mount(hierarchy, path + "/" + name));
        }
        mounts.add(new Mount("none", path, "none", Set.of(MountFlag.BIND,
                MountFlag.REMOUNT, MountFlag.READ_ONLY, MountFlag.NO_SETUID,
                MountFlag.NO_DEVICES, MountFlag.NO_EXECUTE), ""));
        return Plan.inNamespaces(directories).and(Plan.inProcess1(mounts));
    }

    private static Mount mount(Hierarchy hierarchy, String path) {
        if (hierarchy instanceof UnifiedHierarchy) {
            return Mount.of("cgroup2", path, FLAGS);
        }
        Set<String> controllers = new TreeSet<>(hierarchy.controllers());
        controllers.removeIf(c -> OPTIONS.contains(c) || c.startsWith("release_agent"));
        return Mount.of("cgroup", path, FLAGS).with(String.join(",", controllers));
    }
}
