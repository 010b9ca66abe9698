// SPDX-License-Identifier: Apache-2.0
package workbook.book;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What is printed round every page: the bar, the contents, and the way on. */
record Sheet(String template, Book book, List<Slides> slides) {

    String of(Page page) {
        Document sheet = empty(page.title() + " — " + book.title());
        new Contents(book).writeInto(sheet.expectFirst("#book-contents"), page);
        sheet.expectFirst("#book-text > article").appendChildren(
                page.text().clone().children());
        turn(sheet, page);
        return print(sheet);
    }

    /** The cover also knows the way from an address of the book that was one page. */
    String cover() {
        Document sheet = empty(book.title());
        sheet.body().addClass("cover");
        sheet.head().appendElement("script").attr("src", "assets/anchors.js");
        sheet.head().appendElement("script").attr("src", "assets/moved.js");
        new Contents(book).writeInto(sheet.expectFirst("#book-contents"), null);
        new Cover(book, slides).writeInto(sheet.expectFirst("#book-text > article"));
        sheet.expectFirst("nav.turn").appendChild(link("next", book.pages().get(0)));
        return print(sheet);
    }

    private Document empty(String title) {
        Document sheet = Jsoup.parse(template);
        sheet.title(title);
        sheet.select(".book-title").forEach(e -> e.text(book.title().split(":")[0]));
        return sheet;
    }

    private void turn(Document sheet, Page page) {
        int at = book.pages().indexOf(page);
        Element turn = sheet.expectFirst("nav.turn");
        if (at > 0) {
            turn.appendChild(link("prev", book.pages().get(at - 1)));
        }
        if (at + 1 < book.pages().size()) {
            turn.appendChild(link("next", book.pages().get(at + 1)));
        }
    }

    private static Element link(String rel, Page page) {
        Element link = new Element("a").attr("href", page.file()).attr("rel", rel);
        link.appendElement("span").text(rel.equals("next") ? "Next" : "Previous");
        link.appendText(page.title().toString());
        return link;
    }

    private static String print(Document sheet) {
        sheet.outputSettings().prettyPrint(false);
        return sheet.outerHtml();
    }
}
