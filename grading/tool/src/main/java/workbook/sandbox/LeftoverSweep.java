// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Removes the directories and cgroups of runs whose process was killed, and nothing that
 * another process still uses.
 *
 * @param removed the names of the runs
 * @param remaining those that could not be removed as a whole
 */
public record LeftoverSweep(List<String> removed, List<String> remaining) {

    private static boolean swept;

    public static LeftoverSweep run() throws IOException {
        LeftoverSweep sweep = new LeftoverSweep(new ArrayList<>(), new ArrayList<>());
        try (DirectoryStream<Path> all = Files.newDirectoryStream(LockedDirectory.RUN,
                "{,.}" + LockedDirectory.PREFIX + "*")) {
            for (Path directory : all) {
                if (LockedDirectory.abandoned(directory)) {
                    (gone(directory) ? sweep.removed : sweep.remaining)
                            .add(directory.getFileName().toString());
                }
            }
        }
        return sweep;
    }

    private static boolean gone(Path directory) {
        try {
            return LockedDirectory.remove(directory);
        } catch (IOException | UncheckedIOException stillInUse) {
            return false;
        }
    }

    /** Once in the life of this process, before its first run. */
    static void once() throws IOException {
        synchronized (LeftoverSweep.class) {
            if (!swept) {
                swept = true;
                run();
            }
        }
    }
}
