// SPDX-License-Identifier: Apache-2.0
package workbook.book;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The book as one document for paper: a title, the contents, the chapters, and the
 * bookmarks of a reader's sidebar.
 */
final class PrintedBook {

    /** A listing of so many lines stays on one page. */
    private static final int SHORT = 14;

    /** Pixels of CSS, of which 96 are an inch: the width of a line on A4. */
    private static final double WIDTH = 610;

    /** PlantUML draws larger than the text is printed. */
    private static final double SCALE = 0.86;

    private PrintedBook() {
    }

    static Document of(Document converted) {
        String[] title = converted.title().split(": ", 2);
        List<Page> chapters = BookPages.in(converted);
        Document book = Document.createShell("");
        book.expectFirst("html").attr("lang",
                converted.expectFirst("html").attr("lang"));
        book.title(converted.title());
        book.head().appendElement("meta").attr("name", "subject").attr("content",
                title[title.length - 1]);
        book.head().appendElement("link").attr("rel", "stylesheet").attr("href",
                "print.css");
        book.head().appendChild(bookmarks(chapters));
        addTitle(book.body(), title);
        addContents(book.body(), chapters);
        chapters.forEach(c -> add(c, book.body()));
        return book;
    }

    private static Element bookmarks(List<Page> chapters) {
        Element outline = new Element("bookmarks");
        for (Page chapter : chapters) {
            Element entry = bookmark(outline, chapter.fullTitle(), chapter.id());
            chapter.sections().forEach(s -> bookmark(entry, s.text(), s.id()));
        }
        return outline;
    }

    private static Element bookmark(Element parent, String name, String id) {
        return parent.appendElement("bookmark").attr("name", name).attr("href", "#" + id);
    }

    private static void addTitle(Element body, String[] title) {
        Element cover = body.appendElement("div").addClass("title-page");
        for (String line : title) {
            cover.appendElement("p").text(line);
        }
    }

    private static void addContents(Element body, List<Page> chapters) {
        Element contents = body.appendElement("div").addClass("contents");
        contents.appendElement("h1").text("Contents");
        Element list = contents.appendElement("ul");
        for (Page chapter : chapters) {
            Element entry = addEntry(list, chapter.fullTitle(), chapter.id());
            if (!chapter.sections().isEmpty()) {
                Element sections = entry.appendElement("ul");
                chapter.sections().forEach(s -> addEntry(sections, s.text(), s.id()));
            }
        }
        contents.select("a").forEach(a -> a.attr("title", a.text()));
    }

    private static Element addEntry(Element list, String title, String id) {
        Element entry = list.appendElement("li");
        entry.appendElement("a").attr("href", "#" + id).text(title);
        return entry;
    }

    private static void add(Page chapter, Element body) {
        Element text = chapter.text();
        text.prependElement("p").addClass("running").text(chapter.fullTitle());
        text.select("a.anchor").remove();
        text.select(":is(h1, h2, h3, h4) > a.link").unwrap();
        text.select(".sectionbody, .sect2, .sect3, .sect4, .wide").unwrap();
        text.select("details").tagName("div").addClass("hint");
        text.select("summary, div.title").tagName("p");
        text.select("a:not([href])").tagName("span");
        text.select("a[href]").forEach(a -> a.attr("title", a.text()));
        text.select("pre").forEach(PrintedBook::keepTogether);
        text.select("svg").forEach(PrintedBook::fit);
        WholeWords.keepIn(text);
        body.appendChild(text);
    }

    private static void keepTogether(Element listing) {
        if (listing.wholeText().lines().count() <= SHORT) {
            listing.parent().parent().addClass("short");
        }
    }

    private static void fit(Element svg) {
        double width = number(svg, "width");
        double scale = Math.min(SCALE, WIDTH / width);
        svg.attr("style", "width: " + width * scale + "px; height: "
                + number(svg, "height") * scale + "px");
        svg.attr("alt", svg.attr("aria-label"));
        svg.select("text, tspan").attr("font-family", "Signs");
    }

    private static double number(Element svg, String attribute) {
        return Double.parseDouble(svg.attr(attribute).replaceAll("[^0-9.].*", ""));
    }
}
