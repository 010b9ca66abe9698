// SPDX-License-Identifier: Apache-2.0
package workbook.book;

import org.jsoup.nodes.Element;

/** What is wider than a phone scrolls in its own frame, by keyboard too. */
record Listings() {

    static void dressIn(Element text) {
        text.select("pre").forEach(Listings::frame);
        text.select("table.tableblock").forEach(Listings::frameTable);
        text.select(".admonitionblock").forEach(Listings::note);
    }

    private static void frame(Element listing) {
        listing.attr("tabindex", "0").attr("role", "group").attr("aria-label",
                titleOf(listing, "Listing"));
    }

    private static String titleOf(Element listing, String otherwise) {
        Element title = listing.closest(".listingblock, .literalblock");
        title = title == null ? null : title.selectFirst("> .title");
        return title == null ? otherwise : title.text();
    }

    private static void frameTable(Element table) {
        Element caption = table.selectFirst("caption");
        table.wrap("<div class=\"wide\" tabindex=\"0\" role=\"group\"></div>");
        table.parent().attr("aria-label",
                caption == null ? "Table" : caption.text());
        table.select("thead th").attr("scope", "col");
    }

    /** Asciidoctor lays a note out as a table, which a reader aloud would announce. */
    private static void note(Element note) {
        Element label = note.expectFirst("td.icon");
        Element said = note.expectFirst("td.content");
        Element aside = new Element("aside").attr("class", note.className())
                .attr("aria-label", label.text());
        aside.appendElement("p").addClass("label").text(label.text());
        aside.appendElement("div").addClass("content").html(said.html());
        note.replaceWith(aside);
    }
}
