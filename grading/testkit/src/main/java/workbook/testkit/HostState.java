// SPDX-License-Identifier: Apache-2.0
package workbook.testkit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What tests can leave behind, one line of text each.
 *
 * @param watched directories, or places where there may be one later
 * @param own what this process alone makes
 * @param shared what others on this machine make as well
 */
record HostState(List<Path> watched, Set<String> own, Set<String> shared) {

    private static final Path MOUNTS = Path.of("/proc/self/mountinfo");

    static HostState now(Path... watched) throws IOException {
        return now(List.of(watched));
    }

    private static HostState now(List<Path> watched) throws IOException {
        Set<String> own = new TreeSet<>(children());
        own.addAll(OrphanProcesses.living());
        own.addAll(OpenDescriptors.open());
        own.addAll(ThreadState.traces());
        own.addAll(AnswerState.traces());
        watched.forEach(place -> own.addAll(files(place)));
        Set<String> shared = new TreeSet<>(mounts());
        shared.addAll(cgroups());
        shared.addAll(links());
        shared.addAll(networks());
        return new HostState(watched, own, shared);
    }

    /** What is here and was not there {@code before}. */
    List<String> beyond(HostState before) {
        return Stream.concat(own.stream().filter(t -> !before.own.contains(t)),
                shared.stream().filter(t -> !before.shared.contains(t))).toList();
    }

    /**
     * What has been left since this state, once what is about to end has ended, and the
     * tests of other JVMs that may have made it. What is shared and only appears after
     * this call is not a leak of theirs: that is there already, and stays.
     */
    List<String> left(Duration patience) throws IOException {
        RunningTests others = RunningTests.elsewhere();
        HostState now = now(watched);
        Instant end = Instant.now().plus(patience);
        while (!now.beyond(this).isEmpty() && Instant.now().isBefore(end)) {
            System.gc();
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            HostState next = now(watched);
            next.shared.retainAll(now.shared);
            now = next;
            end = shared.containsAll(now.shared) ? end : others.prolonged(end, patience);
        }
        return now.beyond(this);
    }

    private static Set<String> files(Path place) {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> all = Files.walk(place)) {
            all.forEach(f -> found.add("file " + f));
        } catch (IOException | UncheckedIOException missing) {
            return found;
        }
        return found;
    }

    private static List<String> mounts() throws IOException {
        return lines(MOUNTS)
                .map(m -> "mount " + field(m, 4) + " (id " + field(m, 0) + ")")
                .toList();
    }

    private static Set<String> cgroups() throws IOException {
        Set<String> found = new TreeSet<>();
        lines(MOUNTS).filter(m -> m.contains(" - cgroup"))
                .forEach(m -> collect(new File(field(m, 4)), found));
        return found;
    }

    /** Cgroups come and go under the walk: one that vanished lists nothing. */
    private static void collect(File directory, Set<String> found) {
        File[] below = directory.listFiles(File::isDirectory);
        for (File cgroup : below == null ? new File[0] : below) {
            if (cgroup.getPath().contains("mason")) {
                found.add("cgroup " + cgroup);
            }
            collect(cgroup, found);
        }
    }

    private static List<String> links() throws IOException {
        return links(Path.of("/proc/self/net/dev"));
    }

    /** The devices in a file as proc(5) describes /proc/net/dev. */
    static List<String> links(Path devices) throws IOException {
        return lines(devices).filter(l -> l.contains(":"))
                .map(l -> "network device " + l.substring(0, l.indexOf(':')).strip())
                .toList();
    }

    private static List<String> networks() throws IOException {
        Path named = Path.of("/run/netns");
        if (!Files.isDirectory(named)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(named)) {
            return all.map(n -> "network namespace " + n).toList();
        }
    }

    private static Set<String> children() {
        return ProcessHandle.current().children().map(c -> "child process " + c.pid()
                + c.info().command().map(" "::concat).orElse(""))
                .collect(Collectors.toSet());
    }

    private static Stream<String> lines(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file).stream() : Stream.of();
    }

    private static String field(String line, int index) {
        return line.split(" ")[index];
    }
}
