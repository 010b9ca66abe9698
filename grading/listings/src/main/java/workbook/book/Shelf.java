// SPDX-License-Identifier: Apache-2.0
package workbook.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A folder of the bound book, into which other folders' files are copied. */
record Shelf(Path folder) {

    /** What an earlier binding left could be linked by mistake. */
    void clear() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> old;
        try (Stream<Path> files = Files.walk(folder)) {
            old = files.filter(f -> !f.equals(folder) && !isPrinted(f))
                    .sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : old) {
            Files.delete(file);
        }
    }

    /** The PDF and the EPUB, which are made by another step. */
    private boolean isPrinted(Path file) {
        return folder.equals(file.getParent())
                && file.toString().matches(".*\\.(pdf|epub)");
    }

    void takeAssets(Path from) throws IOException {
        take(from, file -> file.toString().matches(".*\\.(css|js)"));
    }

    void takePictures(Path from) throws IOException {
        take(from, file -> file.toString().matches(".*\\.(svg|png|jpg|webp)"));
    }

    void take(Path from, String file) throws IOException {
        copy(from.resolve(file), folder.resolve(file));
    }

    private void take(Path from, Predicate<Path> wanted) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.filter(Files::isRegularFile).filter(wanted)
                    .filter(f -> !from.relativize(f).startsWith(".asciidoctor")).toList();
        }
        for (Path file : files) {
            copy(file, folder.resolve(from.relativize(file).toString()));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
