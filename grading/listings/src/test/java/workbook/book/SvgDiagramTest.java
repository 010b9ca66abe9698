// SPDX-License-Identifier: Apache-2.0
package workbook.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class SvgDiagramTest {

    @Test
    void pieces_of_one_line_become_one_text_in_the_middle() {
        Element svg = drawn(text(10, 20, 40, "thread") + text(54, 20, 26, "main"));
        assertThat(svg.select("text").eachText()).containsExactly("thread main");
        assertThat(svg.expectFirst("text").attr("x")).isEqualTo("45.0");
        assertThat(svg.select("tspan").eachText()).containsExactly("thread", "main");
    }

    @Test
    void lines_and_what_is_far_apart_stay_for_themselves() {
        Element svg = drawn(text(10, 20, 40, "one") + text(10, 36, 40, "two")
                + text(90, 36, 40, "three"));
        assertThat(svg.select("text").eachText()).containsExactly("one", "two", "three");
    }

    private static String text(int x, int y, int length, String text) {
        return "<text x='" + x + "' y='" + y + "' textLength='" + length + "'>" + text
                + "</text>";
    }

    private static Element drawn(String texts) {
        Element drawing = Jsoup.parse("<svg>" + texts + "</svg>", "", Parser.xmlParser())
                .expectFirst("svg");
        SvgDiagram.joinTexts(drawing);
        return drawing;
    }
}
