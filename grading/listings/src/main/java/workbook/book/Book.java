// SPDX-License-Identifier: Apache-2.0
package workbook.book;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The whole book as pages, each a chapter, whose links lead from page to page. */
record Book(String title, List<Page> pages, Anchors anchors) {

    static Book of(Document whole) {
        List<Page> pages = whole.select("#content > div.sect1").stream().map(Page::of)
                .toList();
        if (pages.isEmpty()) {
            throw new IllegalArgumentException("the document has no chapter");
        }
        Footnotes.of(whole).moveTo(pages);
        Anchors anchors = Anchors.of(pages);
        pages.forEach(p -> anchors.pointInto(p.text()));
        return new Book(title(whole), pages, anchors);
    }

    private static String title(Document whole) {
        Element heading = whole.selectFirst("#header > h1");
        return heading == null ? whole.title() : heading.text();
    }
}
