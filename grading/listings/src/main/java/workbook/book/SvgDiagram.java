// SPDX-License-Identifier: Apache-2.0
package workbook.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A diagram as a part of the page, so that it has the page's fonts and colours. */
final class SvgDiagram {

    private static final double WIDE = 560;

    /** Pixels between two texts of one line. */
    private static final double SPACE = 9;

    private SvgDiagram() {
    }

    /** Replaces the references to SVG files of the folder by what is in them. */
    static void inline(Document document, Path folder) throws IOException {
        for (Element image : document.select(".imageblock img[src$=.svg]")) {
            String file = Files.readString(folder.resolve(image.attr("src")));
            Element svg = Jsoup.parse(file, "", Parser.xmlParser()).expectFirst("svg");
            svg.attr("role", "img").attr("aria-label", image.attr("alt"));
            svg.removeAttr("style").removeAttr("preserveAspectRatio")
                    .removeAttr("contentStyleType");
            svg.select("[id]").removeAttr("id");
            if (Double.parseDouble(
                    "0" + svg.attr("width").replaceAll("[^0-9.].*", "")) > WIDE) {
                svg.addClass("broad");
            }
            // Two diagrams on a page may name things alike.
            svg.select("[id]").stream().filter(e -> !file.contains("#" + e.id()))
                    .forEach(e -> e.removeAttr("id"));
            joinTexts(svg);
            image.replaceWith(svg);
        }
    }

    /**
     * PlantUML measured each text in another font. The texts of a line become one, whose
     * middle stays where it was.
     */
    static void joinTexts(Element svg) {
        List<List<Element>> lines = new ArrayList<>();
        Element last = null;
        for (Element text : svg.select("text[textLength]")) {
            if (last == null || !continues(last, text)) {
                lines.add(new ArrayList<>());
            }
            lines.get(lines.size() - 1).add(text);
            last = text;
        }
        lines.forEach(SvgDiagram::join);
    }

    private static boolean continues(Element last, Element text) {
        return text.previousElementSibling() == last
                && text.attr("y").equals(last.attr("y"))
                && Math.abs(number(text, "x") - end(last)) < SPACE;
    }

    private static void join(List<Element> texts) {
        Element first = texts.get(0);
        double end = end(texts.get(texts.size() - 1));
        Element line = first.shallowClone().clearAttributes()
                .attr("text-anchor", "middle")
                .attr("x", String.valueOf((number(first, "x") + end) / 2))
                .attr("y", first.attr("y"));
        first.before(line);
        double at = number(first, "x");
        for (Element text : texts) {
            line.appendText(number(text, "x") - at > 1.5 ? " " : "");
            at = end(text);
            line.appendChild(text);
            text.text(text.text().replace('\u00a0', ' ').strip()).tagName("tspan");
            text.removeAttr("x").removeAttr("y").removeAttr("textLength")
                    .removeAttr("lengthAdjust");
        }
    }

    private static double end(Element text) {
        return number(text, "x") + number(text, "textLength");
    }

    private static double number(Element text, String attribute) {
        return Double.parseDouble(text.attr(attribute));
    }
}
