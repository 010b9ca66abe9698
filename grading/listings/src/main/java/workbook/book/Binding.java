// SPDX-License-Identifier: Apache-2.0
package workbook.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * From what Asciidoctor made to what a reader opens. The book stays one document for
 * Asciidoctor, which so sees a reference that leads nowhere.
 */
public record Binding(Path document, Path site, Path vendor, Path bound) {

    /** DOCUMENT-FOLDER SITE-FOLDER NPM-FOLDER BOOK-FOLDER. */
    public static void main(String[] folders) throws IOException {
        new Binding(Path.of(folders[0]), Path.of(folders[1]), Path.of(folders[2]),
                Path.of(folders[3])).bind();
    }

    void bind() throws IOException {
        new Shelf(bound).clear();
        Document whole = Jsoup.parse(document.resolve("book.html").toFile(), "UTF-8");
        Drawings.in(document).drawInto(whole);
        Book book = Book.of(whole);
        List<Slides> slides = Slides.in(document.resolve("slides"));
        writePages(book, slides);
        writeSearch(book);
        writeSlides(slides);
        addAssets();
    }

    private void writePages(Book book, List<Slides> slides) throws IOException {
        Sheet sheet = new Sheet(template("page.html"), book, slides);
        write("index.html", sheet.cover());
        for (Page page : book.pages()) {
            write(page.file(), sheet.of(page));
        }
    }

    private void writeSearch(Book book) throws IOException {
        write("assets/anchors.js", Script.of("BOOK_ANCHORS", book.anchors().files()));
        write("assets/passages.js",
                Script.of("BOOK_PASSAGES", Passage.allOf(book.pages())));
    }

    private void writeSlides(List<Slides> slides) throws IOException {
        for (Slides chapter : slides) {
            write(chapter.file(), chapter.on(template("slides.html")));
        }
        Shelf reveal = new Shelf(bound.resolve("slides/reveal"));
        for (String file : List.of("reveal.js", "reveal.css", "reset.css")) {
            reveal.take(vendor.resolve("reveal.js"), file);
        }
    }

    private void addAssets() throws IOException {
        Shelf assets = new Shelf(bound.resolve("assets"));
        assets.takeAssets(site);
        assets.take(vendor.resolve("minisearch"), "minisearch.js");
        write("assets/letters.css", Letters.in(vendor.resolve("letters")));
        new Shelf(bound).takePictures(document);
    }

    private String template(String name) throws IOException {
        return Files.readString(site.resolve(name));
    }

    private void write(String file, String text) throws IOException {
        Path to = bound.resolve(file);
        Files.createDirectories(to.getParent());
        Files.writeString(to, text);
    }
}
