// SPDX-License-Identifier: Apache-2.0
package workbook.book;

import org.jsoup.nodes.Element;

/** Makes wide blocks scroll by keyboard, and names what a screen reader reads out. */
final class AccessibleBlocks {

    private AccessibleBlocks() {
    }

    static void addTo(Element text) {
        text.select("pre").forEach(l -> makeScrollable(l, title(l, "Listing")));
        text.select(".imageblock > .content")
                .forEach(f -> makeScrollable(f, title(f, "Figure")));
        text.select("a.anchor").forEach(
                a -> a.attr("aria-label", "Link to: " + a.parent().text()));
        text.select("table.tableblock").forEach(AccessibleBlocks::wrap);
        text.select(".admonitionblock").forEach(AccessibleBlocks::replaceTable);
    }

    private static void makeScrollable(Element block, String label) {
        block.attr("tabindex", "0").attr("role", "group").attr("aria-label", label);
    }

    private static String title(Element part, String otherwise) {
        Element block = part.closest(".listingblock, .literalblock, .imageblock");
        Element title = block == null ? null : block.selectFirst("> .title");
        return title == null ? otherwise : title.text();
    }

    private static void wrap(Element table) {
        Element caption = table.selectFirst("caption");
        table.wrap("<div class=\"wide\"></div>");
        makeScrollable(table.parent(), caption == null ? "Table" : caption.text());
        table.select("thead th").attr("scope", "col");
    }

    /** A screen reader would announce the table that Asciidoctor makes of a note. */
    private static void replaceTable(Element note) {
        Element label = note.expectFirst("td.icon");
        Element content = note.expectFirst("td.content");
        Element aside = new Element("aside").attr("class", note.className())
                .attr("aria-label", label.text());
        aside.appendElement("p").addClass("label").text(label.text());
        aside.appendElement("div").addClass("content").html(content.html());
        note.replaceWith(aside);
    }
}
