// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a submission could harm on the host, each with its state.
 *
 * @param traits by name, sorted
 */
record Surroundings(Map<String, String> traits) {

    /** In the command line of each process that a submission leaves to itself. */
    static final String SLEEPER = "600.98765";

    private static final String MARK = "workbook-hostile";
    private static final List<String> PLACES = List.of("/", "/tmp", "/run", "/var/tmp",
            "/dev/shm", "/mnt", "/opt", "/root", "/home", "/var/lib", "/dev");
    private static final List<String> FILES = List.of("/proc/sys/kernel/hostname",
            "/proc/sys/kernel/core_pattern", "/proc/self/mountinfo", "/proc/self/limits",
            "/proc/self/cgroup");

    /** The host as it is, and the files below {@code own}. */
    static Surroundings now(Path own) throws IOException {
        Map<String, String> traits = new TreeMap<>();
        for (String file : FILES) {
            traits.put(file, Files.readString(Path.of(file)));
        }
        Path release = Path.of(System.getProperty("java.home"), "release");
        traits.put("" + release, "" + Files.getLastModifiedTime(release));
        marked().forEach(m -> traits.put(m, "is there"));
        cgroups(new File("/sys/fs/cgroup"), 6).forEach(c -> traits.put(c, "is there"));
        sleepers().forEach(s -> traits.put("process " + s.pid(), SLEEPER));
        try (Stream<Path> all = Files.walk(own)) {
            for (Path each : all.filter(Predicate.not(Files::isDirectory)).toList()) {
                traits.put("" + each, Files.getLastModifiedTime(each,
                        LinkOption.NOFOLLOW_LINKS) + ", " + Files.size(each));
            }
        }
        return new Surroundings(traits);
    }

    /** What is another than {@code before}, as soon as it is nothing, or at the end. */
    static List<String> changed(Path own, Surroundings before, Instant end)
            throws IOException, InterruptedException {
        List<String> changes = now(own).since(before);
        while (!changes.isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(100);
            changes = now(own).since(before);
        }
        return changes;
    }

    private List<String> since(Surroundings before) {
        Set<String> names = new TreeSet<>(traits.keySet());
        names.addAll(before.traits.keySet());
        return names.stream()
                .filter(n -> !Objects.equals(traits.get(n), before.traits.get(n)))
                .map(n -> n + ": " + before.traits.get(n) + " → " + traits.get(n))
                .toList();
    }

    static List<ProcessHandle> sleepers() {
        return ProcessHandle.allProcesses()
                .filter(p -> p.info().commandLine().orElse("").contains(SLEEPER))
                .toList();
    }

    private static List<String> marked() {
        List<String> places = new ArrayList<>(PLACES);
        for (String entry : System.getProperty("java.class.path")
                .split(File.pathSeparator)) {
            places.add(entry);
            places.add(new File(entry).getParent());
        }
        return places.stream().distinct().map(File::new)
                .flatMap(p -> named(p, MARK)).map(File::getPath).toList();
    }

    private static Stream<File> named(File place, String part) {
        File[] found = place.listFiles((in, name) -> name.contains(part));
        return found == null ? Stream.of() : Stream.of(found);
    }

    /**
     * Cgroups of graded runs with no process in them: one that has some may be another
     * grader's. They come and go under the walk, and what vanished lists nothing.
     */
    private static Stream<String> cgroups(File tree, int depth) {
        return depth == 0
                ? Stream.of()
                : below(tree).flatMap(b -> b.getName().startsWith("workbook-")
                        ? Stream.of(b).filter(Surroundings::empty).map(File::getPath)
                        : cgroups(b, depth - 1));
    }

    private static boolean empty(File cgroup) {
        try {
            return Files.readString(cgroup.toPath().resolve("cgroup.procs")).isEmpty()
                    && below(cgroup).allMatch(Surroundings::empty);
        } catch (IOException gone) {
            return false;
        }
    }

    private static Stream<File> below(File directory) {
        File[] found = directory.listFiles(File::isDirectory);
        return found == null ? Stream.of() : Stream.of(found);
    }
}
