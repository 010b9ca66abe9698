// SPDX-License-Identifier: Apache-2.0
package workbook.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every link and every anchor, of pages and slides. */
class LinksAsBound {

    private static final Map<Path, Document> READ = new HashMap<>();

    @ParameterizedTest(name = "every link of {0} leads somewhere")
    @MethodSource("documents")
    void links_lead_somewhere(Path name) throws IOException {
        Path page = Bound.page(name.toString());
        assertThat(linksOf(page).filter(link -> !leadsSomewhere(page, link)))
                .as("links of %s that lead nowhere", name).isEmpty();
    }

    @ParameterizedTest(name = "{0} has each id once, and a text for each picture")
    @MethodSource("documents")
    void ids_are_unique_and_pictures_have_a_text(Path name) throws IOException {
        Document page = read(Bound.page(name.toString()));
        List<String> ids = page.select("[id]").stream().map(Element::id).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.select(".imageblock svg:not([aria-label]), "
                + ".imageblock svg[aria-label=\"\"], img[alt=\"\"], img:not([alt])"))
                .as("pictures without a text").isEmpty();
    }

    @ParameterizedTest(name = "{0} shows no markup of its source")
    @MethodSource("documents")
    void no_markup_is_left_in_the_text(Path name) throws IOException {
        Document page = read(Bound.page(name.toString())).clone();
        page.select("pre, code, script, style").remove();
        assertThat(page.text()).doesNotContain("`");
    }

    static Stream<Path> documents() {
        return Stream.concat(Bound.pages(), Bound.slides())
                .map(p -> Bound.FOLDER.relativize(p));
    }

    private static Stream<String> linksOf(Path page) throws IOException {
        return read(page).select("a[href], link[href], script[src], img[src]").stream()
                .map(e -> e.hasAttr("href") ? e.attr("href") : e.attr("src"))
                .filter(link -> !link.matches("(https?|mailto|data):.*"));
    }

    private static boolean leadsSomewhere(Path page, String link) {
        try {
            URI target = page.toUri().resolve(link);
            Path file = Path.of(target.getPath());
            return Files.isRegularFile(file) && (target.getFragment() == null
                    || read(file).getElementById(target.getFragment()) != null);
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static Document read(Path page) throws IOException {
        Document known = READ.get(page);
        if (known == null) {
            known = Jsoup.parse(page.toFile(), "UTF-8");
            READ.put(page, known);
        }
        return known;
    }
}
