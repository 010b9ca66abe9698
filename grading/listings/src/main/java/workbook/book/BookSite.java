// SPDX-License-Identifier: Apache-2.0
package workbook.book;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Makes the book's site from what Asciidoctor converted. For Asciidoctor the book is one
 * document, so that it reports a reference that leads nowhere.
 *
 * @param converted the folder that Asciidoctor wrote
 * @param templates the pages without their text, styles and scripts
 * @param vendor scripts and fonts of others
 * @param site the folder to be written
 */
public record BookSite(Path converted, Path templates, Path vendor, SiteFolder site) {

    /** CONVERTED TEMPLATES VENDOR SITE. */
    public static void main(String[] folders) throws IOException {
        new BookSite(Path.of(folders[0]), Path.of(folders[1]), Path.of(folders[2]),
                new SiteFolder(Path.of(folders[3]))).write();
    }

    void write() throws IOException {
        site.clear();
        Document document = Jsoup.parse(converted.resolve("book.html").toFile(), "UTF-8");
        SvgDiagram.inline(document, converted);
        BookPages book = BookPages.of(document);
        List<SlideDeck> decks = SlideDeck.in(converted.resolve("slides"));
        writePages(book, decks);
        site.write("assets/anchors.js", script("BOOK_ANCHORS", book.files()));
        site.write("assets/passages.js",
                script("BOOK_PASSAGES", SearchEntry.in(book.pages())));
        writeSlides(decks);
        copyAssets();
    }

    private void writePages(BookPages book, List<SlideDeck> decks) throws IOException {
        PageTemplate template = new PageTemplate(template("page.html"), book, decks);
        site.write("index.html", template.cover());
        for (Page page : book.pages()) {
            site.write(page.file(), template.filled(page));
        }
    }

    /** A page that is a file may load a script, and no JSON. */
    private static String script(String name, Object value) {
        return "window." + name + " = " + new Gson().toJson(value) + ";\n";
    }

    private void writeSlides(List<SlideDeck> decks) throws IOException {
        for (SlideDeck deck : decks) {
            site.write(deck.file(), deck.on(template("slides.html")));
        }
        for (String file : List.of("reveal.js", "reveal.css", "reset.css")) {
            site.copy(vendor.resolve("reveal.js").resolve(file), "slides/reveal/" + file);
        }
    }

    private void copyAssets() throws IOException {
        try (Stream<Path> files = Files.list(templates)) {
            for (Path file : files.filter(f -> f.toString().matches(".*\\.(css|js)"))
                    .toList()) {
                site.copy(file, "assets/" + file.getFileName());
            }
        }
        site.copy(vendor.resolve("minisearch/minisearch.js"), "assets/minisearch.js");
        site.write("assets/letters.css", FontFaces.css(vendor.resolve("letters")));
        site.copyPictures(converted);
    }

    private String template(String name) throws IOException {
        return Files.readString(templates.resolve(name));
    }
}
