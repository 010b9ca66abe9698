// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How much of what containers are made of there is, as this process sees it.
 *
 * @param memory of this process after a collection, in KiB
 */
record KernelObjectCounts(long mounts, int namespaces, long processes, long links,
        long descriptors,
        long memory) {

    static KernelObjectCounts now() throws IOException {
        return new KernelObjectCounts(lines("/proc/self/mountinfo"), namespacesSeen(),
                ProcessHandle.allProcesses().count(), lines("/proc/self/net/dev"),
                entries("/proc/self/fd"), resident());
    }

    /** Memory aside, which comes and goes. */
    boolean sameAs(KernelObjectCounts other) {
        return withoutMemory().equals(other.withoutMemory());
    }

    private KernelObjectCounts withoutMemory() {
        return new KernelObjectCounts(mounts, namespaces, processes, links, descriptors,
                0);
    }

    private static long lines(String file) throws IOException {
        return Files.readAllLines(Path.of(file)).size();
    }

    private static long entries(String directory) throws IOException {
        try (Stream<Path> all = Files.list(Path.of(directory))) {
            return all.count();
        }
    }

    private static int namespacesSeen() throws IOException {
        Set<String> found = new TreeSet<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"),
                "[0-9]*")) {
            for (Path process : processes) {
                collect(process.resolve("ns"), found);
            }
        }
        return found.size();
    }

    /** A process that ends meanwhile has none. */
    private static void collect(Path directory, Set<String> found) {
        try (DirectoryStream<Path> links = Files.newDirectoryStream(directory)) {
            for (Path link : links) {
                found.add(Files.readSymbolicLink(link).toString());
            }
        } catch (IOException ended) {
            return;
        }
    }

    private static long resident() throws IOException {
        System.gc();
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(l -> l.startsWith("VmRSS:"))
                .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", ""))).sum();
    }

    @Override
    public String toString() {
        return "%d mounts, %d namespaces, %d processes, %d links, %d descriptors, %d KiB"
                .formatted(mounts, namespaces, processes, links, descriptors, memory);
    }
}
