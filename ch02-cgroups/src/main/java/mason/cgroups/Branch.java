// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mason.linux.Errno;
import mason.linux.KernelCall;
import mason.linux.KernelException;
import mason.linux.MakeDirectory;
import mason.linux.Pid;
import mason.linux.WriteFile;

/** A cgroup as one hierarchy knows it: a directory. */
record Branch(Hierarchy hierarchy, Path path) {

    private static final int SIGKILL = 9;

    static Branch of(Hierarchy hierarchy, String name) {
        return new Branch(hierarchy, hierarchy.ours().resolve(name));
    }

    boolean exists() {
        return Files.isDirectory(path);
    }

    /** Another container that ends may take the parent away again: then once more. */
    void make() {
        if (exists()) {
            throw new KernelException("mkdir(" + path + ")", Errno.EEXIST,
                    "a container of this name runs, or was left behind");
        }
        if (!Patience.lastsUntil(this::made)) {
            begin();
        }
    }

    private void begin() {
        hierarchy.prepare();
        new MakeDirectory(path.toString(), 0755).apply();
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

    void limit(Limit limit) {
        for (Setting setting : hierarchy.settings(limit)) {
            ControlFile file = file(setting.file());
            if (setting.required() || file.exists()) {
                file.write(setting.text());
            }
        }
    }

    /** The process that makes the call joins; 0 stands for whoever writes it. */
    KernelCall join() {
        return new WriteFile(path.resolve(hierarchy.joinFile()).toString(), "0");
    }

    long oomKills() {
        return file(hierarchy.oomFile()).count("oom_kill");
    }

    /** A process of a PID namespace we can't see into is listed as 0: nobody to us. */
    Set<Pid> pids() {
        return tree().stream()
                .flatMap(d -> new ControlFile(d.resolve("cgroup.procs")).words().stream())
                .filter(word -> !word.equals("0"))
                .map(word -> new Pid(Integer.parseInt(word)))
                .collect(Collectors.toSet());
    }

    void kill() {
        if (!Patience.lastsUntil(this::killed)) {
            throw new KernelException("kill(" + path + ", SIGKILL)", Errno.EBUSY,
                    "these do not die, waiting for a device perhaps: " + pids());
        }
    }

    /** {@code cgroup.kill}: v2, Linux 5.14. One by one, a fork may escape: once more. */
    private boolean killed() {
        Set<Pid> left = pids();
        ControlFile all = file("cgroup.kill");
        if (!left.isEmpty() && all.exists()) {
            all.write("1");
        } else {
            left.forEach(pid -> pid.signal(SIGKILL));
        }
        return left.isEmpty();
    }

    void remove() {
        if (!Patience.lastsUntil(this::removed)) {
            throw new KernelException("rmdir(" + path + ")", Errno.EBUSY,
                    "still in it: " + pids());
        }
        removed(hierarchy.ours());
    }

    private boolean removed() {
        return removed(path) || tree().stream().allMatch(Branch::removed);
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
    private List<Path> tree() {
        try (Stream<Path> all = Files.walk(path)) {
            return all.filter(Files::isDirectory).sorted(Comparator.reverseOrder())
                    .toList();
        } catch (UncheckedIOException | IOException gone) {
            return List.of();
        }
    }

    private ControlFile file(String name) {
        return new ControlFile(path.resolve(name));
    }
}
