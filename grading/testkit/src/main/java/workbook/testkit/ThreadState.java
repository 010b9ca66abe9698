// SPDX-License-Identifier: Apache-2.0
package workbook.testkit;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * What belongs to threads: those that live, the namespaces of this one, and the directory
 * it works in, which a visit to other mounts changes.
 */
final class ThreadState {

    private static final Path OWN_NAMESPACES = Path.of("/proc/thread-self/ns");
    private static final Path WORKING_DIRECTORY = Path.of("/proc/thread-self/cwd");
    private static final Path HOST_NAME = Path.of("/proc/sys/kernel/hostname");

    private ThreadState() {
    }

    static Set<String> traces() throws IOException {
        Set<String> traces = new TreeSet<>();
        if (Files.isDirectory(OWN_NAMESPACES)) {
            traces.addAll(namespaces());
            traces.add("thread working in "
                    + Files.readSymbolicLink(WORKING_DIRECTORY));
            traces.add("host name " + Files.readString(HOST_NAME).strip());
        }
        Thread.getAllStackTraces().keySet().stream().filter(ThreadState::isOfATest)
                .forEach(t -> traces.add("thread " + t.getName() + " " + t.getId()));
        return traces;
    }

    private static Set<String> namespaces() throws IOException {
        return namespaces(OWN_NAMESPACES);
    }

    /** Those of a thread, by its directory ns in /proc. */
    static Set<String> namespaces(Path directory) throws IOException {
        Set<String> found = new TreeSet<>();
        try (DirectoryStream<Path> links = Files.newDirectoryStream(directory)) {
            for (Path link : links) {
                found.add("thread in " + link.getFileName() + " namespace "
                        + Files.readSymbolicLink(link));
            }
        }
        return found;
    }

    /**
     * The JDK keeps threads of its own: those of its pools, and of other groups. JUnit
     * keeps the one that watches over time limits from the first of them on.
     */
    private static boolean isOfATest(Thread thread) {
        return thread.getThreadGroup() != null
                && thread.getThreadGroup().getName().equals("main")
                && !thread.getName().startsWith("ForkJoinPool")
                && !thread.getName().startsWith("junit-jupiter-timeout-watcher");
    }
}
