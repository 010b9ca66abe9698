// SPDX-License-Identifier: Apache-2.0
package workbook.book;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * A chapter, an appendix or the preface.
 *
 * @param number such as "Chapter 1" or "Appendix A", or nothing
 * @param title without the number
 * @param text the heading and all below it
 */
record Page(String number, String title, String id, Element text) {

    private static final Pattern NUMBERED = Pattern
            .compile("((?:Chapter|Appendix) \\w+)[.:] (.+)");

    /** Makes a page of a section of Asciidoctor's; its headings rise by one level. */
    static Page of(Element section) {
        section.remove();
        Element heading = section.expectFirst("h2");
        Matcher numbered = NUMBERED.matcher(heading.text());
        Page page = numbered.matches()
                ? new Page(numbered.group(1), numbered.group(2), heading.id(), section)
                : new Page("", heading.text(), heading.id(), section);
        for (int level = 2; level <= 6; level++) {
            section.select("h" + level).tagName("h" + (level - 1));
        }
        heading.text(page.title());
        if (!page.number().isEmpty()) {
            heading.prependElement("span").addClass("number").text(page.number())
                    .after(" ");
        }
        ConsoleMarkup.addTo(section);
        AccessibleBlocks.addTo(section);
        return page;
    }

    String file() {
        return id.replaceFirst("^_+", "") + ".html";
    }

    /** What the contents show before the title: "1", "A", or nothing. */
    String mark() {
        return number.substring(number.indexOf(' ') + 1);
    }

    String fullTitle() {
        return number.isEmpty() ? title : number + ". " + title;
    }

    /** The headings below the page's own. */
    List<Element> sections() {
        return text.select("div.sect2 > h2[id]");
    }
}
