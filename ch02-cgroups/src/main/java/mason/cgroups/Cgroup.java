// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** In {@link CgroupParent#MASON}. */
    public static Cgroup create(Hierarchies hierarchies,
            String name, Limits limits) {
        return create(hierarchies, CgroupParent.MASON, name, limits);
    }

    /**
     * A cgroup without a process, with its limits in force.
     *
     * @param name a file name
     * @throws NoSuchControllerException for a limit without a controller
     */
    public static Cgroup create(Hierarchies hierarchies, CgroupParent parent,
            String name, Limits limits) {
        limits.all().forEach(l -> hierarchies.of(l.controller()));
        Cgroup cgroup = new Cgroup(new ArrayList<>());
        try {
            hierarchies.used().forEach(h -> cgroup.makeIn(h, parent, name));
            cgroup.limit(limits);
            return cgroup;
        } catch (RuntimeException e) {
            cgroup.closeBecauseOf(e);
            throw e;
        }
    }

    private void makeIn(Hierarchy hierarchy, CgroupParent parent, String name) {
        CgroupDirectory directory =
                CgroupDirectory.of(hierarchy, parent, checked(name));
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

    /** In {@link CgroupParent#MASON}. */
    public static Cgroup existing(Hierarchies hierarchies, String name) {
        return existing(hierarchies, CgroupParent.MASON, name);
    }

    /** The cgroup of this name; without directories if there is none. */
    public static Cgroup existing(Hierarchies hierarchies, CgroupParent parent,
            String name) {
        return new Cgroup(hierarchies.all().stream()
                .map(h -> CgroupDirectory.of(h, parent, checked(name)))
                .filter(CgroupDirectory::exists).toList());
    }

    /**
     * Sets limits, all of them or none; a process beyond one may be killed for it.
     *
     * @throws KernelException with file, text and errno, when one was refused; those
     *         written before it have been put back
     */
    public void limit(Limits limits) {
        LimitChange.make(this, limits);
    }

    /** What this kernel can't limit, a sentence each; {@link #limit} leaves it out. */
    public List<String> unsupported(Limits limits) {
        return limits.all().stream()
                .flatMap(limit -> part(limit.controller()).unsupported(limit).stream())
                .toList();
    }

    /** Those it has a directory in. */
    public List<Hierarchy> hierarchies() {
        return directories.stream().map(CgroupDirectory::hierarchy).toList();
    }

    /** Its directory in the hierarchy of {@code controller}, if it has one there. */
    public Optional<Path> directory(Controller controller) {
        return find(controller).map(CgroupDirectory::path);
    }

    CgroupDirectory part(Controller controller) {
        return find(controller).orElseThrow(() -> new IllegalStateException(
                "the cgroup has no part in " + controller));
    }

    Optional<CgroupDirectory> find(Controller controller) {
        return directories.stream().filter(d -> d.hierarchy().offers(controller))
                .findFirst().or(() -> directories.stream()
                        .filter(d -> d.hierarchy().hasBuiltIn(controller)).findFirst());
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

    /** For a process that joins when the files of the cgroup are out of its reach. */
    public CgroupDoor door() {
        return CgroupDoor.of(directories);
    }

    /** How many processes were killed for want of memory; 0 without that controller. */
    public long oomKills() {
        return find(Controller.MEMORY).map(CgroupDirectory::oomKills).orElse(0L);
    }

    /** What its processes use, and have used. */
    public CgroupStatistics statistics() {
        return CgroupStatistics.of(this);
    }

    /** The processes in it, and in cgroups below it. */
    public Set<Pid> pids() {
        return directories.stream().flatMap(d -> d.pids().stream())
                .collect(Collectors.toSet());
    }

    /** What stops its processes, and lets them go on. */
    public Freezer freezer() {
        return part(Controller.FREEZER).freezer();
    }

    /** Kills its processes, frozen or not, and those that are forked meanwhile. */
    public void kill() {
        if (!Retry.until(this::killed)) {
            throw new IllegalStateException("SIGKILL doesn't end the processes in "
                    + directories + ", which wait for a device perhaps: " + pids());
        }
    }

    /** What is frozen can't fork, and in v1 can't end either before it is thawed. */
    private boolean killed() {
        boolean killed = pids().isEmpty();
        if (!killed) {
            Optional<Freezer> freezer =
                    find(Controller.FREEZER).map(CgroupDirectory::freezer);
            freezer.ifPresent(Freezer::begin);
            directories.forEach(CgroupDirectory::kill);
            freezer.ifPresent(Freezer::thaw);
        }
        return killed;
    }

    @Override
    public void close() {
        List<CgroupDirectory> lastFirst = new ArrayList<>(directories);
        Collections.reverse(lastFirst);
        if (!lastFirst.stream().allMatch(CgroupDirectory::removed)) {
            kill();
            lastFirst.forEach(CgroupDirectory::remove);
        }
        lastFirst.forEach(CgroupDirectory::removeParent);
    }
}
