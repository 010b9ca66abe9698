// SPDX-License-Identifier: Apache-2.0
package workbook.bound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the bound book. */
record Bound() {

    static final Path FOLDER = Path.of(System.getProperty("book", "target/book"))
            .toAbsolutePath();

    static Stream<Path> pages() {
        return htmlIn(FOLDER);
    }

    static Stream<Path> slides() {
        return htmlIn(FOLDER.resolve("slides"));
    }

    static Path page(String name) {
        return FOLDER.resolve(name);
    }

    private static Stream<Path> htmlIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(f -> f.toString().endsWith(".html")).sorted()
                    .toList();
            return found.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
