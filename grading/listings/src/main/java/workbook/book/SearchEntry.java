// SPDX-License-Identifier: Apache-2.0
package workbook.book;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * What a search can find: a section without the sections in it. A table that has every
 * word of its subject answers no question, and would be found by all: {@code .lookup}.
 *
 * @param defines the terms that it defines, which are bold and lead to the glossary
 */
record SearchEntry(String href, String chapter, String title, String defines,
        String text) {

    static List<SearchEntry> in(List<Page> pages) {
        return pages.stream().flatMap(p -> p.text()
                .select("h1[id], h2[id], h3[id], h4[id]").stream().map(h -> of(p, h)))
                .toList();
    }

    private static SearchEntry of(Page page, Element heading) {
        boolean top = heading.tagName().equals("h1");
        Element section = heading.parent().clone();
        section.select("h1, h2, h3, h4, .sect2 .sect3, .sect3 .sect4, svg,"
                + " table.lookup").remove();
        if (top) {
            section.select(".sect2").remove();
        }
        return new SearchEntry(page.file() + (top ? "" : "#" + heading.id()),
                page.fullTitle(), top ? page.title() : heading.text(),
                String.join(" ",
                        section.select("strong > a[href*=#term-]").eachText()),
                section.text());
    }
}
