// SPDX-License-Identifier: Apache-2.0
package workbook.book;

import java.util.List;
import org.jsoup.nodes.Element;

/** The first page: the title, and everything that is in the book. */
record Cover(Book book, List<Slides> slides) {

    void writeInto(Element page) {
        String[] title = book.title().split(": ", 2);
        Element heading = page.appendElement("header").addClass("title-page");
        heading.appendElement("h1").text(title[0]);
        if (title.length > 1) {
            heading.appendElement("p").text(title[1]);
        }
        addContents(page);
        addSlides(page);
    }

    private void addContents(Element page) {
        page.appendElement("h2").attr("id", "book-all").text("Contents");
        Element list = page.appendElement("ol").addClass("all");
        for (Page chapter : book.pages()) {
            Element link = Contents.item(list, chapter.file(), chapter.title().mark(),
                    chapter.title().text());
            Contents.addSections(link.parent(), chapter);
        }
    }

    private void addSlides(Element page) {
        if (slides.isEmpty()) {
            return;
        }
        page.appendElement("h2").attr("id", "book-slides").text("Slides");
        Element list = page.appendElement("ul");
        slides.forEach(s -> list.appendElement("li").appendElement("a")
                .attr("href", s.file()).text(s.title()));
    }
}
