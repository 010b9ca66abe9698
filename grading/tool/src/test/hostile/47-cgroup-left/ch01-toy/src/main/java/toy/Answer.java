// SPDX-License-Identifier: Apache-2.0
package toy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

public class Answer {

    public static int answer() throws Exception {
        sh("mkdir -p /tmp/workbook-hostile-cgroup; cd /tmp/workbook-hostile-cgroup; "
                + "mkdir two memory pids; mount -t cgroup2 none two; "
                + "mount -t cgroup -o memory none memory; mount -t cgroup -o pids none pids");
        move(Path.of("/sys/fs/cgroup"));
        move(Path.of("/tmp/workbook-hostile-cgroup"));
        for (String line : Files.readAllLines(Path.of("/proc/self/cgroup"))) {
            if (line.matches("\\d+:(|.*(memory|pids).*):.*/\\.\\..*")) {
                return 41;
            }
        }
        return Files.readString(Path.of("/proc/self/cgroup")).contains("workbook") ? 42
                : seen();
    }

    /** Without a namespace for cgroups a run that is at home sees its own name. */
    private static int seen() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/mountinfo")).stream()
                .anyMatch(m -> m.contains("- cgroup") && m.contains(" /.. ")) ? 41 : 42;
    }

    private static void move(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree, 3)) {
            for (Path each : all.filter(p -> p.endsWith("cgroup.procs")).toList()) {
                enter(each);
            }
        } catch (UncheckedIOException unreadable) {
            return;
        }
    }

    private static void enter(Path procs) {
        try {
            Files.writeString(procs, Long.toString(ProcessHandle.current().pid()));
        } catch (IOException refused) {
            return;
        }
    }

    private static int sh(String script) throws Exception {
        return new ProcessBuilder("sh", "-c", script).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }
}
