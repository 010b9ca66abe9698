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

    /** Pixels, as in slides.css. */
    private static final double USUAL_SIZE = 24;
    private static final double SMALL_SIZE = 20;

    /** The columns of a line, and the lines of a slide, times the size they can have. */
    private static final double ROOM_IN_A_LINE = 1_800;
    private static final double ROOM_BELOW = 300;

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
        converted.select("pre:has(code[data-lang=console])").forEach(SlideDeck::fit);
        return new SlideDeck("slides/" + file.getFileName(), converted.title(),
                converted.expectFirst("div.slides"));
    }

    /** Slides don't scroll, so a listing with more lines or columns is smaller. */
    private static void fit(Element listing) {
        List<String> lines = listing.wholeText().stripTrailing().lines().toList();
        int columns = lines.stream().mapToInt(String::length).max().orElse(1);
        double size = Math.min(ROOM_IN_A_LINE / columns, ROOM_BELOW / lines.size());
        if (size < (listing.closest(".small") == null ? USUAL_SIZE : SMALL_SIZE)) {
            listing.attr("style", "font-size: " + Math.floor(size) + "px");
        }
    }

    String on(String template) {
        Document slides = Jsoup.parse(template);
        slides.title(title);
        slides.expectFirst("main.reveal").appendChild(sections.clone());
        slides.outputSettings().prettyPrint(false);
        return slides.outerHtml();
    }
}
