// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mason.linux.Pid;

/**
 * A cgroup made for a test, in any hierarchy that is mounted: cgroups(7).
 *
 * @param controllers as the second field of {@code /proc/PID/cgroup} has them; none in v2
 */
record TestCgroup(Path directory, String controllers) implements AutoCloseable {

    private static final int PATIENCE = 100;

    /** Whether any hierarchy is mounted. */
    static boolean areMounted() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/mounts")).stream()
                .anyMatch(m -> m.split(" ")[2].startsWith("cgroup"));
    }

    /** In v2 at the top, which may hold processes; in v1 below this process's own. */
    static TestCgroup named(String name) throws IOException {
        for (String mount : Files.readAllLines(Path.of("/proc/self/mounts"))) {
            String[] field = mount.split(" ");
            if (field[2].equals("cgroup2")) {
                return made(Path.of(field[1]), name, "");
            }
            if (field[2].equals("cgroup") && !field[3].contains("cpuset")) {
                String[] ours = line(field[3].split(","));
                return made(Path.of(field[1] + ours[2]), name, ours[1]);
            }
        }
        throw new IOException("no cgroup hierarchy is mounted here");
    }

    private static TestCgroup made(Path parent, String name, String controllers)
            throws IOException {
        return new TestCgroup(Files.createDirectory(parent.resolve(name)), controllers);
    }

    /** Another one, in this one. */
    TestCgroup below(String name) throws IOException {
        return made(directory, name, controllers);
    }

    /** The line of our own cgroup in the hierarchy that has these among its options. */
    private static String[] line(String... options) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/cgroup")).stream()
                .map(l -> l.split(":", 3)).filter(l -> !l[1].isEmpty())
                .filter(l -> List.of(options).containsAll(List.of(l[1].split(","))))
                .findFirst().orElseThrow();
    }

    String name() {
        return directory.getFileName().toString();
    }

    /** A process that writes 0 to it joins. */
    String processes() {
        return directory + "/cgroup.procs";
    }

    String of(Pid process) throws IOException {
        return in(Files.readString(process.proc().resolve("cgroup")));
    }

    /** The path that lines such as {@code 4:memory:/a/b} name for this hierarchy. */
    String in(String lines) {
        return lines.lines().map(l -> l.split(":", 3))
                .filter(l -> l[1].equals(controllers)).findFirst().map(l -> l[2])
                .orElse(lines);
    }

    /** The kernel says EBUSY for a moment after the last process has ended. */
    @Override
    public void close() throws IOException, InterruptedException {
        for (int i = 0; i < PATIENCE && !directory.toFile().delete(); i++) {
            Thread.sleep(20);
        }
        Files.deleteIfExists(directory);
    }
}
