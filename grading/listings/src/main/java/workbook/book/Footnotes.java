// SPDX-License-Identifier: Apache-2.0
package workbook.book;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Asciidoctor puts all footnotes below the last chapter; each belongs to its own. */
record Footnotes(List<Element> notes) {

    static Footnotes of(Document whole) {
        List<Element> notes = List.copyOf(whole.select("#footnotes > .footnote"));
        notes.forEach(Element::remove);
        return new Footnotes(notes);
    }

    void moveTo(List<Page> pages) {
        notes.forEach(n -> pages.stream().filter(p -> refersTo(p, n)).findFirst()
                .ifPresent(p -> belowTextOf(p).appendChild(n)));
    }

    private static boolean refersTo(Page page, Element note) {
        return !page.text().select("a.footnote[href=#" + note.id() + "]").isEmpty();
    }

    private static Element belowTextOf(Page page) {
        return Optional.ofNullable(page.text().selectFirst("section.footnotes"))
                .orElseGet(() -> page.text().appendElement("section")
                        .addClass("footnotes").attr("aria-label", "Footnotes"));
    }
}
