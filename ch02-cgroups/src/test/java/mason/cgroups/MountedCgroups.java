// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The cgroups of this host as an onlooker sees them: what is mounted, who is where, and
 * what the files say. It knows nothing of the code under test.
 */
final class MountedCgroups {

    private MountedCgroups() {
    }

    /** Where {@code controller} is mounted. */
    static Path mount(String controller) throws IOException {
        try (Stream<String> mounts = Files.lines(Path.of("/proc/self/mounts"))) {
            return mounts.map(line -> line.split(" ")).filter(m -> has(m, controller))
                    .map(m -> Path.of(m[1])).findFirst().orElseThrow();
        }
    }

    private static boolean has(String[] mount, String controller) {
        Path offered = Path.of(mount[1], "cgroup.controllers");
        return switch (mount[2]) {
            case "cgroup" -> listed(mount[3], ",", controller);
            case "cgroup2" -> listed(read(offered), " ", controller);
            default -> false;
        };
    }

    /**
     * The cgroup a process is in.
     *
     * @param membership its {@code /proc/PID/cgroup}: lines of number, controllers, path
     */
    static String path(List<String> membership, String controller) {
        return membership.stream().map(line -> line.split(":", 3))
                .filter(m -> listed(m[1], ",", controller)).findFirst()
                .or(() -> membership.stream().filter(m -> m.startsWith("0::"))
                        .map(m -> m.split(":", 3)).findFirst())
                .orElseThrow()[2];
    }

    /** What the first of {@code names} that is there says; nothing if none is. */
    static String read(Path cgroup, String... names) {
        return Arrays.stream(names).map(name -> read(cgroup.resolve(name)))
                .filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException notThere) {
            return "";
        }
    }

    private static boolean listed(String list, String separator, String name) {
        return Arrays.asList(list.split(separator)).contains(name);
    }
}
