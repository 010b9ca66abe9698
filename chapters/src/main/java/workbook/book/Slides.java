// SPDX-License-Identifier: Apache-2.0
package workbook.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** The slides of a chapter, as the cover links them. */
record Slides(String file, String title) {

    static List<Slides> in(Path folder) throws IOException {
        List<Slides> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(f -> f.toString().endsWith(".html"))
                        .sorted().toList()) {
                    found.add(new Slides("slides/" + file.getFileName(),
                            Jsoup.parse(file.toFile(), "UTF-8").title()));
                }
            }
        }
        return found;
    }
}
