// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mason.launch.Plan;
import mason.linux.KernelCall;
import mason.linux.Pid;

/**
 * The processes of one container, as far as the kernel limits them: a directory
 * {@code mason/NAME} in every hierarchy that has a controller of ours. Closing it kills
 * the processes that are in it and removes it.
 */
public final class Cgroup implements AutoCloseable {

    private final List<CgroupDirectory> directories;

    private Cgroup(List<CgroupDirectory> directories) {
        this.directories = directories;
    }

    /**
     * A cgroup without a process, with its limits in force.
     *
     * @param name a file name
     * @throws NoSuchControllerException for a limit without a controller
     */
    public static Cgroup create(Hierarchies hierarchies,
            String name, Limits limits) {
        limits.all().forEach(l -> hierarchies.of(l.controller()));
        Cgroup cgroup = new Cgroup(new ArrayList<>());
        try {
            hierarchies.used().forEach(h -> cgroup.makeIn(h, name));
            cgroup.limit(limits);
            return cgroup;
        } catch (RuntimeException e) {
            cgroup.closeBecauseOf(e);
            throw e;
        }
    }

    private void makeIn(Hierarchy hierarchy, String name) {
        CgroupDirectory directory = CgroupDirectory.of(hierarchy, checked(name));
        directory.make();
        directories.add(directory);
    }

    private static String checked(String name) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9_.-]*")) {
            throw new IllegalArgumentException("not a name of a cgroup: [" + name + "]");
        }
        return name;
    }

    private void closeBecauseOf(RuntimeException failure) {
        try {
            close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    /** The cgroup of this name; without directories if there is none. */
    public static Cgroup existing(Hierarchies hierarchies, String name) {
        return new Cgroup(hierarchies.all().stream()
                .map(h -> CgroupDirectory.of(h, checked(name)))
                .filter(CgroupDirectory::exists).toList());
    }

    /** The names of all there are, running or left behind. */
    public static Set<String> names(Hierarchies hierarchies) {
        Set<String> names = new TreeSet<>();
        for (Hierarchy hierarchy : hierarchies.all()) {
            File[] ours = hierarchy.ours().toFile().listFiles(File::isDirectory);
            for (File cgroup : ours == null ? new File[0] : ours) {
                names.add(cgroup.getName());
            }
        }
        return names;
    }

    /** Sets limits; a process beyond one of them may be killed for it. */
    public void limit(Limits limits) {
        for (Limit limit : limits.all()) {
            directoryOf(limit.controller())
                    .orElseThrow(() -> new IllegalStateException(
                            "the cgroup has no part in " + limit.controller()))
                    .limit(limit);
        }
    }

    /** Those it has a directory in. */
    public List<Hierarchy> hierarchies() {
        return directories.stream().map(CgroupDirectory::hierarchy).toList();
    }

    /** Its directory in the hierarchy of {@code controller}, if it has one there. */
    public Optional<Path> directory(Controller controller) {
        return directoryOf(controller).map(CgroupDirectory::path);
    }

    private Optional<CgroupDirectory> directoryOf(Controller controller) {
        return directories.stream().filter(b -> b.hierarchy().offers(controller))
                .findFirst();
    }

    // tag::plan[]
    /**
     * Process 1 joins by its own call, after all that is done
     * without limits.
     */
    public Plan plan() {
        return Plan.inProcess1(directories.stream().map(CgroupDirectory::join)
                .toArray(KernelCall[]::new));
    }
    // end::plan[]

    /** How many processes were killed for want of memory; 0 without that controller. */
    public long oomKills() {
        return directoryOf(Controller.MEMORY).map(CgroupDirectory::oomKills).orElse(0L);
    }

    /** The processes in it, and in cgroups below it. */
    public Set<Pid> pids() {
        return directories.stream().flatMap(b -> b.pids().stream())
                .collect(Collectors.toSet());
    }

    /** Kills its processes, and again those that were forked meanwhile. */
    public void kill() {
        directories.forEach(CgroupDirectory::kill);
    }

    @Override
    public void close() {
        List<CgroupDirectory> lastFirst = new ArrayList<>(directories);
        Collections.reverse(lastFirst);
        kill();
        lastFirst.forEach(CgroupDirectory::remove);
    }
}
