// SPDX-License-Identifier: Apache-2.0
package workbook.book;

import java.util.List;
import org.jsoup.nodes.Element;

/** A chapter, an appendix, the preface: a heading and all below it. */
record Page(Title title, String id, Element text) {

    /** From a section of Asciidoctor's; its headings rise by one level. */
    static Page of(Element section) {
        section.remove();
        Element heading = section.expectFirst("h2");
        Page page = new Page(Title.of(heading.text()), heading.id(), section);
        for (int level = 2; level <= 6; level++) {
            section.select("h" + level).tagName("h" + (level - 1));
        }
        page.dressHeading();
        Consoles.markIn(section);
        Listings.dressIn(section);
        return page;
    }

    String file() {
        return id.replaceFirst("^_+", "") + ".html";
    }

    /** The headings below the page's own. */
    List<Element> sections() {
        return text.select("div.sect2 > h2[id]");
    }

    private void dressHeading() {
        Element heading = text.expectFirst("h1");
        heading.text(title.text());
        if (!title.number().isEmpty()) {
            heading.prependElement("span").addClass("number").text(title.number())
                    .after(" ");
        }
    }
}
