// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
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
import mason.linux.RemoveDirectory;
import mason.linux.Signal;
import mason.linux.WriteFile;

/** A cgroup as one hierarchy knows it: a directory. */
record CgroupDirectory(Hierarchy hierarchy, Path path) {

    static CgroupDirectory of(Hierarchy hierarchy, String name) {
        return new CgroupDirectory(hierarchy, hierarchy.ours().resolve(name));
    }

    boolean exists() {
        return Files.isDirectory(path);
    }

    /** Another container that ends may take the parent away again: then once more. */
    void make() {
        if (exists()) {
            throw new KernelException(directory(), Errno.EEXIST,
                    "a container of this name runs, or was left behind");
        }
        if (!Retry.until(this::made)) {
            begin();
        }
    }

    private MakeDirectory directory() {
        return new MakeDirectory(path.toString(), 0755);
    }

    private void begin() {
        hierarchy.prepare();
        directory().apply();
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
        List<Setting> settings = hierarchy.settings(limit).stream()
                .filter(s -> s.required() || file(s.file()).exists()).toList();
        inOrder(settings).forEach(s -> file(s.file()).write(s.text()));
    }

    /** Where one file bounds the next, it is lowered before the next and raised after. */
    private List<Setting> inOrder(List<Setting> settings) {
        Setting first = settings.get(0);
        List<Setting> ordered = new ArrayList<>(settings);
        if (first.number() > file(first.file()).number()) {
            Collections.reverse(ordered);
        }
        return ordered;
    }

    /** The process that makes the call joins; 0 stands for the process that writes. */
    KernelCall join() {
        return new WriteFile(path.resolve(hierarchy.joinFile()).toString(), "0");
    }

    long oomKills() {
        return file(hierarchy.oomFile()).count("oom_kill");
    }

    /** A process of a PID namespace we can't see into is listed as 0: left out here. */
    Set<Pid> pids() {
        return tree().stream()
                .flatMap(d -> new ControlFile(d.resolve("cgroup.procs")).words().stream())
                .filter(word -> !word.equals("0"))
                .map(Pid::parse)
                .collect(Collectors.toSet());
    }

    void kill() {
        if (!Retry.until(this::killed)) {
            throw new IllegalStateException("SIGKILL doesn't end the processes in " + path
                    + ", which wait for a device perhaps: " + pids());
        }
    }

    /** {@code cgroup.kill}: v2, Linux 5.14. One by one, a fork may escape: once more. */
    private boolean killed() {
        Set<Pid> left = pids();
        ControlFile all = file("cgroup.kill");
        if (!left.isEmpty() && all.exists()) {
            all.write("1");
        } else {
            left.forEach(pid -> pid.signal(Signal.KILL));
        }
        return left.isEmpty();
    }

    void remove() {
        if (!Retry.until(this::removed)) {
            throw new KernelException(new RemoveDirectory(path.toString()), Errno.EBUSY,
                    "still in it: " + pids());
        }
        removed(hierarchy.ours());
    }

    private boolean removed() {
        return removed(path) || tree().stream().allMatch(CgroupDirectory::removed);
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
