// SPDX-License-Identifier: Apache-2.0
package workbook.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The cgroup controllers of this machine, wherever they are mounted: cgroups(7).
 *
 * @param names as v2 spells them
 * @param unified whether /sys/fs/cgroup is itself of type cgroup2
 */
record CgroupControllers(Set<String> names, boolean unified) {

    static CgroupControllers here() {
        Path mounts = Path.of("/proc/self/mounts");
        try {
            return of(Files.exists(mounts) ? Files.readAllLines(mounts) : List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads lines such as {@code cgroup /sys/fs/cgroup/cpu cgroup rw,cpu 0 0}. */
    static CgroupControllers of(List<String> mounts) throws IOException {
        Set<String> names = new TreeSet<>();
        boolean unified = false;
        for (String mount : mounts) {
            String[] field = mount.split(" ");
            switch (field[2]) {
                case "cgroup" -> names.addAll(v1(field[3]));
                case "cgroup2" -> {
                    names.addAll(v2(Path.of(field[1])));
                    unified |= field[1].equals("/sys/fs/cgroup");
                }
                default -> {
                    // no matter of cgroups
                }
            }
        }
        return new CgroupControllers(names, unified);
    }

    /** Options and controllers stand side by side; options do no harm here. */
    private static List<String> v1(String options) {
        return List.of(options.replace("blkio", "io").split(","));
    }

    /** The freezer is part of v2 itself since Linux 5.2 and never listed. */
    private static Set<String> v2(Path root) throws IOException {
        Path list = root.resolve("cgroup.controllers");
        if (!Files.isReadable(list)) {
            return Set.of();
        }
        Set<String> names = new TreeSet<>(
                List.of(Files.readString(list).strip().split(" ")));
        names.add("freezer");
        names.remove("");
        return names;
    }
}
