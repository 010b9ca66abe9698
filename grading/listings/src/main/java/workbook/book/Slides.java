// SPDX-License-Identifier: Apache-2.0
package workbook.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The slides of a chapter: Asciidoctor's sections on a sheet of ours. */
record Slides(String file, String title, Element sections) {

    static List<Slides> in(Path folder) throws IOException {
        List<Slides> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            for (Path file : htmlIn(folder)) {
                found.add(of(file));
            }
        }
        return found;
    }

    private static List<Path> htmlIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".html")).sorted().toList();
        }
    }

    private static Slides of(Path file) throws IOException {
        Document made = Jsoup.parse(file.toFile(), "UTF-8");
        Drawings.in(file.getParent()).drawInto(made);
        Consoles.markIn(made.body());
        return new Slides("slides/" + file.getFileName(), made.title(),
                made.expectFirst("div.slides"));
    }

    String on(String template) {
        Document sheet = Jsoup.parse(template);
        sheet.title(title);
        sheet.expectFirst("main.reveal").appendChild(sections.clone());
        sheet.outputSettings().prettyPrint(false);
        return sheet.outerHtml();
    }
}
