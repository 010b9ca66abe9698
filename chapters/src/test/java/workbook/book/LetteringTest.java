// SPDX-License-Identifier: Apache-2.0
package workbook.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class LetteringTest {

    @Test
    void pieces_of_one_line_become_one_text_in_the_middle() {
        Element svg =
                drawn("""
                        <svg><text x="10" y="20" textLength="40">thread</text>\
                        <text x="54" y="20" font-weight="700" textLength="26">main</text></svg>""");
        assertThat(svg.select("text").eachText()).containsExactly("thread main");
        assertThat(svg.expectFirst("text").attr("x")).isEqualTo("45.0");
        assertThat(svg.select("tspan[font-weight]").text()).isEqualTo("main");
    }

    @Test
    void lines_and_what_is_far_apart_stay_for_themselves() {
        Element svg = drawn("""
                <svg><text x="10" y="20" textLength="40">one</text>\
                <text x="10" y="36" textLength="40">two</text>\
                <text x="90" y="36" textLength="40">three</text></svg>""");
        assertThat(svg.select("text").eachText()).containsExactly("one", "two", "three");
    }

    private static Element drawn(String svg) {
        Element drawing = Jsoup.parse(svg, "", Parser.xmlParser()).expectFirst("svg");
        Lettering.renew(drawing);
        return drawing;
    }
}
