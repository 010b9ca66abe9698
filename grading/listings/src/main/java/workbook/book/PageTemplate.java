// SPDX-License-Identifier: Apache-2.0
package workbook.book;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page without its text: the bar, the contents, and the links to its neighbours. */
record PageTemplate(String html, BookPages book, List<SlideDeck> decks) {

    String filled(Page page) {
        Document document = empty(page.fullTitle() + " — " + book.title());
        addContents(document, page);
        document.expectFirst("#book-text > article")
                .appendChildren(page.text().clone().children());
        Element turn = document.expectFirst("nav.turn");
        int at = book.pages().indexOf(page);
        if (at > 0) {
            turn.appendChild(neighbour("prev", "Previous", book.pages().get(at - 1)));
        }
        if (at + 1 < book.pages().size()) {
            turn.appendChild(neighbour("next", "Next", book.pages().get(at + 1)));
        }
        return html(document);
    }

    /** The cover also knows the addresses of the book that was one page. */
    String cover() {
        Document document = empty(book.title());
        document.body().addClass("cover");
        document.head().appendElement("script").attr("src", "assets/anchors.js");
        document.head().appendElement("script").attr("src", "assets/moved.js");
        addContents(document, null);
        Element text = document.expectFirst("#book-text > article");
        addTitle(text);
        text.appendElement("h2").attr("id", "book-all").text("Contents");
        Element all = text.appendElement("ol").addClass("all");
        book.pages().forEach(p -> addSections(addPage(all, p), p));
        addSlides(text);
        document.expectFirst("nav.turn")
                .appendChild(neighbour("next", "Next", book.pages().get(0)));
        return html(document);
    }

    private Document empty(String title) {
        Document document = Jsoup.parse(html);
        document.title(title);
        document.select(".book-title").forEach(e -> e.text(book.title().split(":")[0]));
        return document;
    }

    private void addTitle(Element text) {
        String[] title = book.title().split(": ", 2);
        Element heading = text.appendElement("header").addClass("title-page");
        heading.appendElement("h1").text(title[0]);
        if (title.length > 1) {
            heading.appendElement("p").text(title[1]);
        }
    }

    private void addSlides(Element text) {
        if (!decks.isEmpty()) {
            text.appendElement("h2").attr("id", "book-slides").text("Slides");
            Element list = text.appendElement("ul");
            decks.forEach(d -> list.appendElement("li").appendElement("a")
                    .attr("href", d.file()).text(d.title()));
        }
    }

    /** The chapters, and below the one that is open its sections. */
    private void addContents(Document document, Page open) {
        Element list = document.expectFirst("#book-contents").appendElement("ol");
        Element cover = addItem(list, "index.html", "", "Cover");
        if (open == null) {
            cover.attr("aria-current", "page");
        }
        for (Page page : book.pages()) {
            Element link = addPage(list, page);
            if (page == open) {
                link.attr("aria-current", "page");
                addSections(link, page);
            }
        }
    }

    private static Element addPage(Element list, Page page) {
        return addItem(list, page.file(), page.mark(), page.title());
    }

    private static Element addItem(Element list, String href, String mark, String text) {
        Element link = list.appendElement("li").appendElement("a").attr("href", href);
        link.appendElement("span").addClass("mark").text(mark);
        link.appendElement("span").text(text);
        return link;
    }

    private static void addSections(Element link, Page page) {
        if (!page.sections().isEmpty()) {
            Element list = link.parent().appendElement("ol");
            page.sections().forEach(s -> list.appendElement("li").appendElement("a")
                    .attr("href", page.file() + "#" + s.id()).text(s.text()));
        }
    }

    private static Element neighbour(String rel, String label, Page page) {
        Element link = new Element("a").attr("href", page.file()).attr("rel", rel);
        link.appendElement("span").text(label);
        link.appendText(page.fullTitle());
        return link;
    }

    private static String html(Document document) {
        document.outputSettings().prettyPrint(false);
        return document.outerHtml();
    }
}
