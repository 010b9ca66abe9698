// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Removes what a killed run left behind, and nothing that isn't ours. */
public final class Janitor {

    static final Path RUN = Path.of("/run");
    static final String PREFIX = "workbook-";

    private static boolean swept;

    private Janitor() {
    }

    /** @return the sandboxes that were removed, by name */
    public static List<String> sweep() throws IOException {
        List<String> removed = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(RUN,
                "{,.}" + PREFIX + "*")) {
            for (Path directory : all) {
                if (Lease.lapsed(directory) && gone(directory)) {
                    removed.add(directory.getFileName().toString());
                }
            }
        }
        return removed;
    }

    /** Whether it could be removed; if not, the next janitor will. */
    private static boolean gone(Path directory) {
        try {
            Lease.cgroups(directory).forEach(Demolition::of);
            Lease.remove(directory);
            return true;
        } catch (IOException | UncheckedIOException stillInUse) {
            return false;
        }
    }

    /** Once in the life of this process, before its first sandbox. */
    static void sweepOnce() throws IOException {
        synchronized (Janitor.class) {
            if (!swept) {
                swept = true;
                sweep();
            }
        }
    }
}
