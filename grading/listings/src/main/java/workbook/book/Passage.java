// SPDX-License-Identifier: Apache-2.0
package workbook.book;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** What a search can find: a section without the sections in it. */
record Passage(String href, String chapter, String title, String text) {

    static List<Passage> allOf(List<Page> pages) {
        return pages.stream().flatMap(Passage::of).toList();
    }

    private static Stream<Passage> of(Page page) {
        return page.text().select("h1[id], h2[id], h3[id], h4[id]").stream()
                .map(h -> passage(page, h));
    }

    private static Passage passage(Page page, Element heading) {
        Element section = heading.parent().clone();
        section.select("h1, h2, h3, h4, .sect2 .sect3, .sect3 .sect4, svg").remove();
        if (heading.tagName().equals("h1")) {
            section.select(".sect2").remove();
        }
        boolean top = heading.tagName().equals("h1");
        return new Passage(page.file() + (top ? "" : "#" + heading.id()),
                page.title().toString(), top ? page.title().text() : heading.text(),
                section.text());
    }
}
