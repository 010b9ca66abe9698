// SPDX-License-Identifier: Apache-2.0
package workbook.asciidoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.lint.SmallCourse;

final class CourseIncludeTest {

    private static final Path TEMPLATES = Path
            .of(System.getProperty("workbook.root"), "chapters");

    @TempDir
    Path folder;

    private Document converted(String document) throws Exception {
        new SmallCourse(folder);
        for (String template : new String[]{"exercise.adoc", "solution.adoc"}) {
            Files.copy(TEMPLATES.resolve(template),
                    folder.resolve("chapters").resolve(template));
        }
        Path file = Files.writeString(folder.resolve("chapters/x.adoc"), document);
        Asciidoctor asciidoctor = Asciidoctor.Factory.create();
        asciidoctor.javaExtensionRegistry().includeProcessor(new CourseInclude())
                .treeprocessor(PlaceholderHighlight.class);
        return Jsoup.parse(asciidoctor.convert(Files.readString(file), Options.builder()
                .safe(SafeMode.UNSAFE).baseDir(file.getParent().toFile())
                .attributes(Attributes.builder()
                        .attribute("ch01", folder.resolve("ch01-toy").toString())
                        .build())
                .build()));
    }

    @Test
    void a_listing_has_a_placeholder_where_the_answer_was() throws Exception {
        Document book = converted("""
                [source,java]
                ----
                include::{ch01}/src/main/java/toy/Answer.java[tag=all]
                ----
                """);
        assertThat(book.select("code").text()).contains("public static int answer")
                .contains("// Exercise 1.1: your code here, line 6 of Answer.java")
                .doesNotContain("twice").doesNotContain("tag::");
    }

    @Test
    void a_task_says_what_is_missing_where_and_what_the_tests_demand() throws Exception {
        Document book = converted("""
                [source,java]
                ----
                include::{ch01}/src/main/java/toy/Answer.java[tag=all]
                ----

                :number: 1.1
                include::exercise.adoc[]
                """);
        assertThat(book.select(".exercise > .title, .exercise .title").first().text())
                .isEqualTo("Your task in exercise 1.1: 10 points");
        assertThat(book.select(".exercise").text()).contains("Answer.")
                .contains("line 2 of the listing Answer.java")
                .contains("line 6 of ch01-toy/src/main/java/toy/Answer.java")
                .contains("Think.").contains("Two lines.")
                .contains("sudo ./workbook check 1.1").doesNotContain("@");
        assertThat(book.select(".exercise li").eachText())
                .containsExactly("It is right.");
    }

    @Test
    void solutions_have_the_answers() throws Exception {
        Document book = converted("== Solutions\n\ninclude::solution.adoc[]\n");
        assertThat(book.select("h3").eachText())
                .containsExactly("Solution 1.1: Answer");
        assertThat(book.select("code").text()).contains("return twice + 1;");
    }
}
