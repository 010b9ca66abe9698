// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A cgroup for one run, in each hierarchy that rations memory or counts processes; in
 * none where none can be made.
 *
 * @param directories to be joined by writing to their cgroup.procs
 */
record Cell(List<Path> directories) implements AutoCloseable {

    private static final Map<String, String> LIMITS = Map.of("memory.max", "1G",
            "memory.limit_in_bytes", "1G", "pids.max", "512");

    static Cell named(String name) {
        List<Path> made = new ArrayList<>();
        for (Path parent : Hierarchy.ofThisProcess()) {
            Path directory = parent.resolve(name);
            try {
                Files.createDirectory(directory);
                limit(directory);
                made.add(directory);
            } catch (IOException notHere) {
                continue;
            }
        }
        return new Cell(List.copyOf(made));
    }

    private static void limit(Path directory) throws IOException {
        for (Map.Entry<String, String> limit : LIMITS.entrySet()) {
            Path file = directory.resolve(limit.getKey());
            if (Files.exists(file)) {
                Files.writeString(file, limit.getValue());
            }
        }
    }

    /** The processes are dead by now; the kernel takes a moment to notice. */
    @Override
    public void close() {
        directories.forEach(Cell::remove);
    }

    private static void remove(Path directory) {
        for (int attempt = 0; attempt < 50 && Files.exists(directory); attempt++) {
            try {
                Files.delete(directory);
            } catch (IOException busy) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
