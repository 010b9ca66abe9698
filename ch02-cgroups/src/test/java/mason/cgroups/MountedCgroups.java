// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The cgroups of this host without the code under test: what is mounted, which process
 * is where, and what the files say.
 */
final class MountedCgroups {

    private static final int MOST_LOOKS = 100;

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

    /** All that are mounted, writable, as they are given to what is tested. */
    static Hierarchies hierarchies() {
        try (Stream<String> mounts = Files.lines(Path.of("/proc/self/mounts"))) {
            return new Hierarchies(mounts.map(line -> line.split(" "))
                    .flatMap(m -> hierarchy(m).stream()).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Hierarchy> hierarchy(String[] mount) {
        Path place = Path.of(mount[1]);
        return switch (mount[2]) {
            case "cgroup" -> Optional.of(new LegacyHierarchy(place, Path.of("/"),
                    Set.of(mount[3].split(",")), false));
            case "cgroup2" -> Optional.of(new UnifiedHierarchy(place, Path.of("/"),
                    Set.of(read(place.resolve("cgroup.controllers")).split(" ")),
                    false));
            default -> Optional.empty();
        };
    }

    /** The directories of a container's cgroup that are there, in all hierarchies. */
    static List<Path> of(String name) throws IOException {
        try (Stream<String> mounts = Files.lines(Path.of("/proc/self/mounts"))) {
            return mounts.map(line -> line.split(" "))
                    .filter(m -> m[2].startsWith("cgroup"))
                    .map(m -> Path.of(m[1], "mason", name)).filter(Files::exists)
                    .toList();
        }
    }

    /** Kills what is in a container's cgroup, and removes it. */
    static void remove(String name) throws IOException, InterruptedException {
        for (Path left : of(name)) {
            removeAll(left);
        }
    }

    /** Kills what is in a cgroup and below it, and removes the directories. */
    static void removeAll(Path cgroup) throws IOException, InterruptedException {
        for (Path left : CgroupDirectory.tree(cgroup)) {
            for (int i = 0; i < MOST_LOOKS && !left.toFile().delete(); i++) {
                for (String pid : Files.readAllLines(left.resolve("cgroup.procs"))) {
                    new ProcessBuilder("kill", "-KILL", pid).start().waitFor();
                }
                Thread.sleep(20);
            }
        }
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

    /** What the first of these files says, in the cgroup that a process is in. */
    static String limit(List<String> membership, String controller, String... files)
            throws IOException {
        return read(mount(controller).resolve(
                path(membership, controller).substring(1)), files);
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
