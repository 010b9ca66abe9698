// SPDX-License-Identifier: Apache-2.0
package workbook.bound;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripperByArea;

/** The lines of a page without spaces, and without the footer. */
record PrintedLines(List<String> lines) {

    /** The part of a page that is above its footer. */
    private static final double TEXT = 0.92;

    /** A title has no more lines. */
    private static final int LONGEST_TITLE = 3;

    static List<PrintedLines> of(PDDocument pdf) throws IOException {
        List<PrintedLines> pages = new ArrayList<>();
        for (PDPage page : pdf.getPages()) {
            PDFTextStripperByArea area = new PDFTextStripperByArea();
            area.setSortByPosition(true);
            area.addRegion("text", new Rectangle2D.Double(0, 0, page.getMediaBox()
                    .getWidth(), page.getMediaBox().getHeight() * TEXT));
            area.extractRegions(page);
            pages.add(new PrintedLines(area.getTextForRegion("text").lines()
                    .map(PrintedLines::squeeze).filter(l -> !l.isEmpty()).toList()));
        }
        return pages;
    }

    static String squeeze(String text) {
        return text.replaceAll("\\s", "");
    }

    boolean endsWith(String title) {
        for (int count = 1; count <= LONGEST_TITLE; count++) {
            if (last(count).equals(title)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a listing begins with the last line here, or ends with the next one. */
    boolean leavesOneLineOf(String listing, PrintedLines next) {
        return listing.equals(last(1) + next.first(1))
                || listing.startsWith(last(1) + next.first(2))
                || listing.endsWith(last(2) + next.first(1));
    }

    private String first(int count) {
        return String.join("", lines.subList(0, Math.min(count, lines.size())));
    }

    String last(int count) {
        return String.join("",
                lines.subList(Math.max(0, lines.size() - count), lines.size()));
    }
}
