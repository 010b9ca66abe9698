// SPDX-License-Identifier: Apache-2.0
package workbook.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BookPagesTest {

    private static final String WALLS = section("walls", "Chapter 1. The walls", """
            <p>See <a href="#sky">the sky</a>, <a href="#rain">rain</a>,
            <a href="https://docs.kernel.org">the kernel</a> and
            <a id="_footnoteref_1" class="footnote" href="#_footnotedef_1">1</a>.</p>""");

    private static final String SKY = section("sky", "Chapter 2. The sky", """
            <p>Clouds.</p>
            <div class="sect2"><h3 id="rain">Rain</h3><p>Drops.</p>
            <div class="sect3"><h4 id="hail">Hail</h4><p>Ice.</p></div></div>""");

    private static final String NOTES = """
            <div id="footnotes"><div class="footnote" id="_footnotedef_1">
            <a href="#_footnoteref_1">1</a>. small</div></div>""";

    private final BookPages book = bound(WALLS + SKY);

    @Nested
    class Its_pages {

        @Test
        void are_the_chapters_each_in_a_file_called_by_its_id() {
            assertThat(book.pages()).extracting(Page::file).containsExactly("walls.html",
                    "sky.html");
        }

        @Test
        void have_a_heading_of_the_first_level_and_those_below_follow() {
            Page sky = book.pages().get(1);
            assertThat(sky.text().select("h1").text()).isEqualTo("Chapter 2 The sky");
            assertThat(sky.sections()).extracting(s -> s.id()).containsExactly("rain");
        }

        @Test
        void have_their_own_footnotes() {
            assertThat(book.pages().get(0).text().select(".footnotes .footnote").text())
                    .contains("small");
            assertThat(book.pages().get(1).text().select(".footnote")).isEmpty();
        }
    }

    @Nested
    class Its_links {

        @Test
        void lead_to_a_page_and_there_to_a_section() {
            assertThat(book.pages().get(0).text().select("p a").eachAttr("href"))
                    .containsExactly("sky.html", "sky.html#rain",
                            "https://docs.kernel.org", "walls.html#_footnotedef_1");
        }

        @Test
        void never_lead_nowhere() {
            assertThatThrownBy(() -> bound(section("a", "A", "<a href='#b'>b</a>")))
                    .hasMessage("nothing has the id [b]");
        }
    }

    @Nested
    class Its_search_entries {

        @Test
        void are_sections_without_the_sections_in_them() {
            assertThat(SearchEntry.in(book.pages())).extracting(SearchEntry::href,
                    SearchEntry::text)
                    .contains(tuple("sky.html", "Clouds."),
                            tuple("sky.html#rain", "Drops."),
                            tuple("sky.html#hail", "Ice."));
        }
    }

    private static BookPages bound(String sections) {
        return BookPages.of(Jsoup.parse("<title>T</title><div id='content'>" + sections
                + "</div>" + NOTES));
    }

    private static String section(String id, String title, String body) {
        return "<div class='sect1'><h2 id='" + id + "'>" + title
                + "</h2><div class='sectionbody'>" + body + "</div></div>";
    }
}
