// SPDX-License-Identifier: Apache-2.0
package workbook.book;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * The words of a drawing, set in other letters than those it was measured with. What
 * stood in one line, bold and plain, becomes one text, centred where it was.
 */
record Lettering(List<Element> pieces) {

    private static final double SPACE = 9;

    static void renew(Element svg) {
        linesOf(svg).forEach(Lettering::join);
    }

    private static List<Lettering> linesOf(Element svg) {
        List<Lettering> lines = new ArrayList<>();
        Element last = null;
        for (Element text : svg.select("text[textLength]")) {
            if (last == null || !continues(last, text)) {
                lines.add(new Lettering(new ArrayList<>()));
            }
            lines.get(lines.size() - 1).pieces().add(text);
            last = text;
        }
        return lines;
    }

    private static boolean continues(Element last, Element text) {
        return text.previousElementSibling() == last
                && text.attr("y").equals(last.attr("y"))
                && Math.abs(number(text, "x") - end(last)) < SPACE;
    }

    private void join() {
        Element first = pieces.get(0);
        Element last = pieces.get(pieces.size() - 1);
        Element line = new Element("text").attr("text-anchor", "middle")
                .attr("x", String.valueOf((number(first, "x") + end(last)) / 2))
                .attr("y", first.attr("y"));
        first.before(line);
        double end = number(first, "x");
        for (Element piece : pieces) {
            line.appendText(number(piece, "x") - end > 1.5 ? " " : "");
            end = end(piece);
            line.appendChild(piece);
            piece.text(piece.text().replace('\u00a0', ' ').strip());
            piece.tagName("tspan").removeAttr("x").removeAttr("y");
            piece.removeAttr("textLength").removeAttr("lengthAdjust");
        }
    }

    private static double end(Element text) {
        return number(text, "x") + number(text, "textLength");
    }

    private static double number(Element text, String attribute) {
        return Double.parseDouble(text.attr(attribute));
    }
}
