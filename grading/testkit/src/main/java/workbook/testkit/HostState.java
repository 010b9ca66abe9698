// SPDX-License-Identifier: Apache-2.0
package workbook.testkit;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What tests can leave behind, one line of text each.
 *
 * @param traces sorted
 */
record HostState(Set<String> traces) {

    private static final Path MOUNTS = Path.of("/proc/self/mountinfo");

    static HostState now() throws IOException {
        Set<String> traces = new TreeSet<>();
        traces.addAll(mounts());
        traces.addAll(cgroups());
        traces.addAll(links());
        traces.addAll(networks());
        traces.addAll(children());
        traces.addAll(OrphanProcesses.living());
        traces.addAll(OpenDescriptors.open());
        traces.addAll(ThreadState.traces());
        return new HostState(traces);
    }

    /** What is here and was not there {@code before}. */
    List<String> beyond(HostState before) {
        return traces.stream().filter(t -> !before.traces.contains(t)).toList();
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
        return lines(Path.of("/proc/self/net/dev")).filter(l -> l.contains(":"))
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
