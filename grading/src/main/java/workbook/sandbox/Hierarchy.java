// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where in the cgroup tree a run may have its own: cgroups(7). */
final class Hierarchy {

    private static final Path ROOT = Path.of("/sys/fs/cgroup");

    private Hierarchy() {
    }

    /**
     * v1: below this process's own cgroups, whose limits go on to hold. v2: at the top,
     * since a cgroup with processes in it can't ration those below.
     */
    static List<Path> ofThisProcess() {
        if (Files.exists(ROOT.resolve("cgroup.controllers"))) {
            return List.of(ROOT);
        }
        try {
            List<Path> found = new ArrayList<>();
            for (String line : Files.readAllLines(Path.of("/proc/self/cgroup"))) {
                String[] field = line.split(":", 3);
                if (field[1].matches("memory|pids")) {
                    found.add(ROOT.resolve(field[1] + field[2]));
                }
            }
            return found;
        } catch (IOException none) {
            return List.of();
        }
    }
}
