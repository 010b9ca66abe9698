// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import workbook.exercise.Trouble;
import workbook.workspace.Workspace;

/** The Java files of a workspace, by the time each was saved. */
record Saved(Map<Path, FileTime> times) {

    private static final int MILLISECONDS_BETWEEN_LOOKS = 300;

    /** Waits until one is saved, appears or vanishes. */
    static void await(Workspace workspace) throws InterruptedException {
        Saved before = in(workspace.directory());
        while (in(workspace.directory()).equals(before)) {
            Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
        }
    }

    private static Saved in(Path directory) {
        Map<Path, FileTime> times = new TreeMap<>();
        try (Stream<Path> all = Files.find(directory, 20,
                (p, a) -> p.toString().endsWith(".java"))) {
            all.forEach(p -> times.put(p, time(p)));
        } catch (IOException e) {
            throw Trouble.machine("cannot watch " + directory + ": " + e);
        }
        return new Saved(times);
    }

    /** An editor may be replacing the file this very moment. */
    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException replaced) {
            return FileTime.fromMillis(0);
        }
    }
}
