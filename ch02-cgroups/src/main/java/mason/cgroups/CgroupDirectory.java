// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mason.linux.Errno;
import mason.linux.KernelCall;
import mason.linux.KernelException;
import mason.linux.MakeDirectory;
import mason.linux.Pid;
import mason.linux.RemoveDirectory;
import mason.linux.Signal;
import mason.linux.WriteFile;

/** A cgroup as one hierarchy knows it: a directory. */
record CgroupDirectory(Hierarchy hierarchy, Path path) {

    /** A directory is linked to by its name, by itself, and by each directory in it. */
    private static final int NO_DIRECTORY_BELOW = 2;

    static CgroupDirectory of(Hierarchy hierarchy, CgroupParent parent, String name) {
        return new CgroupDirectory(hierarchy, hierarchy.directory(parent).resolve(name));
    }

    boolean exists() {
        return Files.isDirectory(path);
    }

    /** Another container that ends may take the parent away again: then once more. */
    void make() {
        if (exists()) {
            throw new KernelException(new MakeDirectory(path.toString(), 0755),
                    Errno.EEXIST, "a container of this name runs, or was left behind");
        }
        if (!Retry.until(this::made)) {
            begin();
        }
    }

    private void begin() {
        hierarchy.prepare(path.getParent());
        hierarchy.make(path);
    }

    private boolean made() {
        try {
            begin();
            return true;
        } catch (KernelException e) {
            if (e.errno().equals(Errno.ENOENT)) {
                return false;
            }
            throw e;
        }
    }

    /** How a limit is spelled here, without what this kernel doesn't know. */
    List<Setting> known(Limit limit) {
        return hierarchy.settings(limit).stream()
                .filter(s -> s.required() || file(s.file()).exists()).toList();
    }

    Optional<String> unsupported(Limit limit) {
        List<Setting> optional = hierarchy.settings(limit).stream()
                .filter(s -> !s.required()).toList();
        return optional.isEmpty() || optional.stream().anyMatch(known(limit)::contains)
                ? Optional.empty()
                : Optional.of("not limited, since this kernel has no file of the name: "
                        + optional.stream().map(s -> s.file() + " = " + s.text())
                                .collect(Collectors.joining(", or ")));
    }

    /** The process that makes the call joins; 0 stands for the process that writes. */
    KernelCall join() {
        return new WriteFile(joinFile().toString(), "0");
    }

    Path joinFile() {
        return path.resolve(hierarchy.joinFile());
    }

    /** In v1 each cgroup counts its own, in v2 also those of the cgroups below it. */
    long oomKills() {
        return hierarchy.pick(tree(path), List.of(path)).stream()
                .map(cgroup -> new ControlFile(cgroup.resolve(hierarchy.oomFile())))
                .mapToLong(file -> file.count("oom_kill")).sum();
    }

    /** A process of a PID namespace we can't see into is listed as 0: left out here. */
    Set<Pid> pids() {
        return tree(path).stream()
                .flatMap(d -> new ControlFile(d.resolve("cgroup.procs")).words().stream())
                .filter(word -> !word.equals("0"))
                .map(Pid::parse)
                .collect(Collectors.toSet());
    }

    /** Sends SIGKILL once: by {@code cgroup.kill} (v2, Linux 5.14), or one by one. */
    void kill() {
        ControlFile all = file("cgroup.kill");
        if (all.exists()) {
            all.writeIfThere("1");
        } else {
            pids().forEach(pid -> pid.signal(Signal.KILL));
        }
    }

    Freezer freezer() {
        return hierarchy.pick(new LegacyFreezer(path), new UnifiedFreezer(path));
    }

    void remove() {
        if (!Retry.until(this::removed)) {
            throw new KernelException(new RemoveDirectory(path.toString()), Errno.EBUSY,
                    "still in it: " + pids());
        }
    }

    /** The usual parent goes with the last cgroup in it; others are not ours. */
    void removeParent() {
        removed(hierarchy.directory(CgroupParent.MASON));
    }

    boolean removed() {
        return removed(path) || tree(path).stream().allMatch(CgroupDirectory::removed);
    }

    /** What the kernel refuses to remove is in use: {@code rmdir(2)}, EBUSY. */
    private static boolean removed(Path directory) {
        try {
            Files.deleteIfExists(directory);
            return true;
        } catch (IOException busy) {
            return false;
        }
    }

    /** This directory and those the container made below it, the deepest first. */
    static List<Path> tree(Path cgroup) {
        List<Path> all = new ArrayList<>(List.of(cgroup));
        for (int i = 0; i < all.size(); i++) {
            all.addAll(directlyBelow(all.get(i)));
        }
        Collections.reverse(all);
        return all;
    }

    /** None where it vanishes meanwhile: the processes in it may remove it. */
    private static List<Path> directlyBelow(Path cgroup) {
        try {
            return (int) Files.getAttribute(cgroup, "unix:nlink") == NO_DIRECTORY_BELOW
                    ? List.of()
                    : directories(cgroup);
        } catch (IOException | DirectoryIteratorException gone) {
            return List.of();
        }
    }

    private static List<Path> directories(Path cgroup) throws IOException {
        try (DirectoryStream<Path> below = Files.newDirectoryStream(cgroup,
                Files::isDirectory)) {
            List<Path> directories = new ArrayList<>();
            below.forEach(directories::add);
            return directories;
        }
    }

    ControlFile file(String name) {
        return new ControlFile(path.resolve(name));
    }
}
