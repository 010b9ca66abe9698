// SPDX-License-Identifier: Apache-2.0
package workbook.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Diagrams drawn into the page, so that they have its letters and its colours. */
record Drawings(Path folder) {

    static Drawings in(Path folder) {
        return new Drawings(folder);
    }

    void drawInto(Document whole) throws IOException {
        for (Element image : whole.select(".imageblock img[src$=.svg]")) {
            image.replaceWith(drawing(image));
        }
    }

    private Element drawing(Element image) throws IOException {
        String file = Files.readString(folder.resolve(image.attr("src")));
        Element svg = Jsoup.parse(file, "", Parser.xmlParser()).expectFirst("svg");
        svg.attr("role", "img").attr("aria-label", image.attr("alt"));
        svg.removeAttr("style").removeAttr("preserveAspectRatio");
        if (widthOf(svg) > 560) {
            svg.addClass("broad");
        }
        Lettering.renew(svg);
        return svg;
    }

    private static double widthOf(Element svg) {
        return Double.parseDouble("0" + svg.attr("width").replaceAll("[^0-9.].*", ""));
    }
}
