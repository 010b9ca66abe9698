// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.course.Chapter;
import workbook.grader.ToyCourse;

final class HandInTest {

    private static final String SOURCES = "ch01-toy/src/main/java/toy/";

    @TempDir
    private Path directory;
    private List<Chapter> chapters;
    private Student ann;

    @BeforeEach
    void a_course_and_a_student() throws IOException {
        chapters = new ToyCourse(directory.resolve("course")).course().chapters();
        ann = new Student(Files.createDirectories(directory.resolve("class/ann")));
    }

    private void write(String name, String text) throws IOException {
        Path file = ann.folder().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String hash() throws IOException {
        try (HandIn handIn = HandIn.of(ann, chapters)) {
            return handIn.hash();
        }
    }

    @Test
    void it_is_found_three_folders_down() throws IOException {
        write("a/b/c/" + SOURCES + "Answer.java", "mine");
        try (HandIn handIn = HandIn.of(ann, chapters)) {
            assertThat(handIn.lack(chapters.get(0))).isEmpty();
            assertThat(handIn.root().resolve(SOURCES + "Answer.java"))
                    .hasContent("mine");
        }
    }

    @Test
    void an_empty_one_is_said_to_be_empty() throws IOException {
        try (HandIn handIn = HandIn.of(ann, chapters)) {
            assertThat(handIn.lack(chapters.get(0)).orElseThrow())
                    .startsWith("nothing handed in");
        }
    }

    @Test
    void a_link_is_not_followed() throws IOException {
        write(SOURCES + "Answer.java", "mine");
        Path secret = Files.writeString(directory.resolve("Secret.java"), "secret");
        Files.createSymbolicLink(ann.folder().resolve(SOURCES + "Link.java"), secret);
        Files.createSymbolicLink(ann.folder().resolve(SOURCES + "up"), directory);
        try (HandIn handIn = HandIn.of(ann, chapters)) {
            assertThat(handIn.root().resolve(SOURCES)).isDirectoryContaining(
                    "glob:**Answer.java").isDirectoryNotContaining("glob:**Link.java");
            assertThat(handIn.leftOut()).singleElement().asString()
                    .contains("Link.java is a link");
        }
    }

    @Test
    void a_link_in_place_of_a_chapter_is_nothing_handed_in() throws IOException {
        Files.createSymbolicLink(ann.folder().resolve("ch01-toy"),
                chapters.get(0).directory());
        try (HandIn handIn = HandIn.of(ann, chapters)) {
            assertThat(handIn.refusal().orElseThrow()).startsWith("nothing handed in");
        }
    }

    @Test
    void what_is_far_too_much_is_refused() throws IOException {
        write(SOURCES + "Answer.java", "/".repeat(5 << 20));
        try (HandIn handIn = HandIn.of(ann, chapters)) {
            assertThat(handIn.refusal().orElseThrow()).startsWith("it is too much");
        }
    }

    @Test
    void its_hash_is_that_of_names_and_contents_of_java_files() throws IOException {
        write(SOURCES + "Answer.java", "mine");
        String before = hash();
        write("notes.txt", "no matter");
        assertThat(hash()).isEqualTo(before);
        write(SOURCES + "Other.java", "");
        assertThat(hash()).isNotEqualTo(before);
    }
}
