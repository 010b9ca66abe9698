// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The end of a cgroup, of those below it and of all processes in them. */
final class Demolition {

    private static final int ATTEMPTS = 200;
    private static final int MILLISECONDS_BETWEEN = 10;

    private Demolition() {
    }

    static void of(Path cgroup) {
        for (int i = 0; i < ATTEMPTS && Files.exists(cgroup); i++) {
            Hierarchy.attempt(cgroup.resolve("cgroup.kill"), "1");
            for (Path each : innermostFirst(cgroup)) {
                thaw(each);
                processes(each).forEach(Demolition::kill);
                remove(each);
            }
            pause();
        }
    }

    /** They may vanish under the walk. */
    private static List<Path> innermostFirst(Path cgroup) {
        try (Stream<Path> all = Files.find(cgroup, 50, (p, a) -> a.isDirectory())) {
            return all.sorted(Comparator.reverseOrder()).toList();
        } catch (IOException | UncheckedIOException gone) {
            return List.of();
        }
    }

    /** What is frozen by v1 doesn't die. */
    private static void thaw(Path cgroup) {
        if (Files.exists(cgroup.resolve("freezer.state"))) {
            Hierarchy.attempt(cgroup.resolve("freezer.state"), "THAWED");
        }
    }

    private static List<String> processes(Path cgroup) {
        try {
            return Files.readAllLines(cgroup.resolve("cgroup.procs"));
        } catch (IOException gone) {
            return List.of();
        }
    }

    /** 0 stands for a process that can't be seen from here. */
    private static void kill(String pid) {
        if (!pid.equals("0")) {
            ProcessHandle.of(Long.parseLong(pid))
                    .ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private static void remove(Path cgroup) {
        try {
            Files.deleteIfExists(cgroup);
        } catch (IOException busy) {
            return;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(MILLISECONDS_BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
