// SPDX-License-Identifier: Apache-2.0
package workbook.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder of the site. */
record SiteFolder(Path folder) {

    /** Deletes an earlier site, but not the PDF and the EPUB, which others make. */
    void clear() throws IOException {
        if (Files.exists(folder)) {
            for (Path file : files(folder, Comparator.reverseOrder())) {
                boolean printed = folder.equals(file.getParent())
                        && file.toString().matches(".*\\.(pdf|epub)");
                if (!printed && !file.equals(folder)) {
                    Files.delete(file);
                }
            }
        }
    }

    void write(String file, String text) throws IOException {
        Path to = folder.resolve(file);
        Files.createDirectories(to.getParent());
        Files.writeString(to, text);
    }

    void copy(Path from, String file) throws IOException {
        Path to = folder.resolve(file);
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    void copyPictures(Path from) throws IOException {
        for (Path file : files(from, Comparator.naturalOrder())) {
            String name = from.relativize(file).toString();
            if (name.matches("(?!\\.asciidoctor).*\\.(svg|png|jpg|webp)")) {
                copy(file, name);
            }
        }
    }

    private static List<Path> files(Path folder, Comparator<Path> order)
            throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted(order).toList();
        }
    }
}
