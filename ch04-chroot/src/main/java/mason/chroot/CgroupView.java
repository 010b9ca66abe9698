// SPDX-License-Identifier: Apache-2.0
package mason.chroot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
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
 * @param own the container's cgroup in the host's cgroup namespace, relative to where a
 *            hierarchy is mounted; absent in a namespace that begins with it. Version 2
 *            shows the whole tree then, as in other engines.
 */
public record CgroupView(List<Hierarchy> hierarchies, Optional<Path> own) {

    /** Nothing is at /sys/fs/cgroup. */
    public static final CgroupView NONE = new CgroupView(List.of(), Optional.empty());
    private static final MountFlag[] FLAGS = {MountFlag.READ_ONLY, MountFlag.NO_SETUID,
            MountFlag.NO_DEVICES, MountFlag.NO_EXECUTE};
    /** Options of a mount of version 1 that aren't controllers. */
    private static final Set<String> OPTIONS = Set.of("rw", "ro", "xattr", "noprefix",
            "clone_children", "cpuset_v2_mode", "seclabel", "favordynmods");

    public CgroupView {
        hierarchies = List.copyOf(hierarchies);
    }

    public CgroupView(List<Hierarchy> hierarchies) {
        this(hierarchies, Optional.empty());
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
            mounts.addAll(mounts(hierarchy, path + "/" + name));
        }
        mounts.add(new Mount("none", path, "none", Set.of(MountFlag.BIND,
                MountFlag.REMOUNT, MountFlag.READ_ONLY, MountFlag.NO_SETUID,
                MountFlag.NO_DEVICES, MountFlag.NO_EXECUTE), ""));
        return Plan.inNamespaces(directories).and(Plan.inProcess1(mounts));
    }

    private List<Mount> mounts(Hierarchy hierarchy, String path) {
        boolean isWhole = own.isEmpty() || hierarchy instanceof UnifiedHierarchy;
        return isWhole ? List.of(mount(hierarchy, path))
                : readOnly(hierarchy.mount().resolve(own.get()).toString(), path);
    }

    private static List<Mount> readOnly(String directory, String path) {
        Set<MountFlag> flags = EnumSet.of(MountFlag.BIND, MountFlag.REMOUNT);
        flags.addAll(List.of(FLAGS));
        return List.of(
                new Mount(directory, path, "none", Set.of(MountFlag.BIND), ""),
                new Mount("none", path, "none", flags, ""));
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
