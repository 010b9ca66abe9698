// SPDX-License-Identifier: Apache-2.0
package workbook.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What lies in a folder, in the order of the names; one that isn't there is empty. */
public final class FolderListing {

    private FolderListing() {
    }

    /** Those directly in it. */
    public static List<Path> foldersIn(Path folder) {
        return found(folder, 1).stream().filter(Files::isDirectory)
                .filter(d -> !d.equals(folder)).toList();
    }

    /** Those anywhere below it. */
    public static List<Path> javaFiles(Path folder) {
        return files(folder, Integer.MAX_VALUE, ".java");
    }

    /** All files anywhere below it. */
    public static List<Path> files(Path folder) {
        return files(folder, Integer.MAX_VALUE, "");
    }

    /** Those whose name ends so. */
    public static List<Path> files(Path folder, int depth, String end) {
        return found(folder, depth).stream().filter(Files::isRegularFile)
                .filter(f -> f.toString().endsWith(end)).toList();
    }

    private static List<Path> found(Path folder, int depth) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder, depth)) {
            return all.sorted().toList();
        } catch (IOException e) {
            throw WorkbookException.ours("cannot list " + folder, e);
        }
    }
}
