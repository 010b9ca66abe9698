// SPDX-License-Identifier: Apache-2.0
package workbook.book;

import org.jsoup.nodes.Element;

/** The chapters, and below the one that is open its sections. */
record Contents(Book book) {

    void writeInto(Element nav, Page open) {
        Element list = nav.appendElement("ol");
        Element cover = item(list, "index.html", "", "Cover");
        if (open == null) {
            cover.attr("aria-current", "page");
        }
        for (Page page : book.pages()) {
            Element link = item(list, page.file(), page.title().mark(),
                    page.title().text());
            if (page == open) {
                link.attr("aria-current", "page");
                addSections(link.parent(), page);
            }
        }
    }

    static Element item(Element list, String href, String mark, String text) {
        Element link = list.appendElement("li").appendElement("a").attr("href", href);
        link.appendElement("span").addClass("mark").text(mark);
        link.appendElement("span").text(text);
        return link;
    }

    static void addSections(Element item, Page page) {
        if (page.sections().isEmpty()) {
            return;
        }
        Element list = item.appendElement("ol");
        page.sections().forEach(s -> list.appendElement("li").appendElement("a")
                .attr("href", page.file() + "#" + s.id()).text(s.text()));
    }
}
