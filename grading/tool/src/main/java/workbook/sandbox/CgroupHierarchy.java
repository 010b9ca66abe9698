// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A cgroup hierarchy of this machine: cgroups(7).
 *
 * @param mount where it is mounted
 * @param parent where a run may have its own cgroup. v1: below this process's own, whose
 *            limits go on to hold. v2: at the top, since a cgroup with processes in it
 *            can't limit those below.
 */
record CgroupHierarchy(Path mount, Path parent, boolean unified) {

    private static final Path ROOT = Path.of("/sys/fs/cgroup");

    /** All that are mounted where they usually are. */
    static List<CgroupHierarchy> all() throws IOException {
        List<CgroupHierarchy> all = new ArrayList<>();
        List<String> own = Files.readAllLines(Path.of("/proc/self/cgroup"));
        for (String line : Files.readAllLines(Path.of("/proc/self/mounts"))) {
            String[] field = line.split(" ");
            Path mount = Path.of(field[1]);
            if (mount.startsWith(ROOT) && field[2].equals("cgroup2")) {
                all.add(new CgroupHierarchy(mount, mount, true));
            } else if (mount.startsWith(ROOT) && field[2].equals("cgroup")) {
                all.add(new CgroupHierarchy(mount, mount.resolve(own(own, field[3])),
                        false));
            }
        }
        return all;
    }

    /** The path that a line such as {@code 4:memory:/a/b} has, relative to the mount. */
    private static String own(List<String> lines, String options) {
        List<String> mounted = List.of(options.split(","));
        return lines.stream().map(l -> l.split(":", 3))
                .filter(f -> mounted.containsAll(List.of(f[1].split(","))))
                .findFirst().map(f -> f[2].substring(1)).orElse("");
    }

    /** Lets the cgroups below {@code cgroup} have every controller it has itself. */
    static void delegate(Path cgroup) throws IOException {
        Path controllers = cgroup.resolve("cgroup.controllers");
        for (String each : Files.readString(controllers).strip().split(" ")) {
            if (!each.isEmpty()) {
                attempt(cgroup.resolve("cgroup.subtree_control"), "+" + each);
            }
        }
    }

    /** Writes what the kernel may refuse, such as a controller that v1 has. */
    static void attempt(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException refused) {
            return;
        }
    }
}
