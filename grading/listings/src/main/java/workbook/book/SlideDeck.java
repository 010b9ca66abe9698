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

/** The slides of a chapter: Asciidoctor's sections in a template of ours. */
record SlideDeck(String file, String title, Element sections) {

    static List<SlideDeck> in(Path folder) throws IOException {
        List<SlideDeck> decks = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(f -> f.toString().endsWith(".html"))
                        .sorted().toList()) {
                    decks.add(of(file));
                }
            }
        }
        return decks;
    }

    private static SlideDeck of(Path file) throws IOException {
        Document converted = Jsoup.parse(file.toFile(), "UTF-8");
        SvgDiagram.inline(converted, file.getParent());
        ConsoleMarkup.addTo(converted.body());
        return new SlideDeck("slides/" + file.getFileName(), converted.title(),
                converted.expectFirst("div.slides"));
    }

    String on(String template) {
        Document slides = Jsoup.parse(template);
        slides.title(title);
        slides.expectFirst("main.reveal").appendChild(sections.clone());
        slides.outputSettings().prettyPrint(false);
        return slides.outerHtml();
    }
}
