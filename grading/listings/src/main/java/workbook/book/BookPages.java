// SPDX-License-Identifier: Apache-2.0
package workbook.book;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The document as pages, one for each chapter.
 *
 * @param files the page that each id of the document is on
 */
record BookPages(String title, List<Page> pages, Map<String, String> files) {

    static BookPages of(Document document) {
        List<Page> pages = in(document);
        Element heading = document.selectFirst("#header > h1");
        BookPages book = new BookPages(
                heading == null ? document.title() : heading.text(), pages,
                new TreeMap<>());
        pages.forEach(p -> p.text().select("[id]")
                .forEach(e -> book.files.put(e.id(), p.file())));
        pages.forEach(p -> p.text().select("a[href^=#]")
                .forEach(a -> a.attr("href", book.href(a.attr("href").substring(1)))));
        return book;
    }

    /** The chapters with their footnotes; their links are still those of one document. */
    static List<Page> in(Document document) {
        List<Page> pages = document.select("#content > div.sect1").stream().map(Page::of)
                .toList();
        if (pages.isEmpty()) {
            throw new IllegalArgumentException("the document has no chapter");
        }
        document.select("#footnotes > .footnote").forEach(n -> move(n, pages));
        return pages;
    }

    /** Asciidoctor puts all footnotes below the last chapter. */
    private static void move(Element footnote, List<Page> pages) {
        pages.stream().map(Page::text).filter(text -> text
                .selectFirst("a.footnote[href=#" + footnote.id() + "]") != null)
                .findFirst().ifPresent(text -> {
                    Element notes = text.selectFirst("section.footnotes");
                    (notes != null
                            ? notes
                            : text.appendElement("section").addClass("footnotes")
                                    .attr("aria-label", "Footnotes"))
                            .appendChild(footnote);
                });
    }

    /** The address of an id, from any page. */
    private String href(String id) {
        String file = files.get(id);
        if (file == null) {
            throw new IllegalArgumentException("nothing has the id [" + id + "]");
        }
        return file.equals(id + ".html") ? file : file + "#" + id;
    }
}
