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

final class StudentSubmissionTest {

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
        return StudentSubmission.of(ann, chapters).hash();
    }

    @Test
    void it_is_found_three_folders_down() throws IOException {
        write("a/b/c/" + SOURCES + "Answer.java", "mine");
        StudentSubmission submission = StudentSubmission.of(ann, chapters);
        assertThat(submission.lack(chapters.get(0))).isEmpty();
        assertThat(submission.sources().get(chapters.get(0)).texts())
                .containsEntry("toy/Answer.java", "mine");
    }

    @Test
    void an_empty_one_is_said_to_be_empty() throws IOException {
        StudentSubmission submission = StudentSubmission.of(ann, chapters);
        assertThat(submission.lack(chapters.get(0)).orElseThrow())
                .startsWith("nothing handed in");
    }

    @Test
    void a_link_is_not_followed() throws IOException {
        write(SOURCES + "Answer.java", "mine");
        Path secret = Files.writeString(directory.resolve("Secret.java"), "secret");
        Files.createSymbolicLink(ann.folder().resolve(SOURCES + "Link.java"), secret);
        Files.createSymbolicLink(ann.folder().resolve(SOURCES + "up"), directory);
        StudentSubmission submission = StudentSubmission.of(ann, chapters);
        assertThat(submission.sources().get(chapters.get(0)).texts())
                .containsOnlyKeys("toy/Answer.java");
        assertThat(submission.leftOut()).singleElement().asString()
                .startsWith("ch01-toy/toy/Link.java:1: it is a symbolic link");
    }

    @Test
    void a_link_in_place_of_a_chapter_is_not_followed() throws IOException {
        Files.createSymbolicLink(ann.folder().resolve("ch01-toy"),
                chapters.get(0).directory());
        StudentSubmission submission = StudentSubmission.of(ann, chapters);
        assertThat(submission.lack(chapters.get(0)).orElseThrow())
                .isEqualTo("ch01-toy is a symbolic link; hand in the folder itself");
    }

    @Test
    void what_is_far_too_much_is_refused() throws IOException {
        write(SOURCES + "Answer.java", "/".repeat(5 << 20));
        StudentSubmission submission = StudentSubmission.of(ann, chapters);
        assertThat(submission.lack(chapters.get(0)).orElseThrow())
                .isEqualTo("toy/Answer.java:1: it is larger than 1 MiB");
    }

    @Test
    void it_tells_where_the_hole_is() throws IOException {
        write(SOURCES + "Answer.java", "\n    // TODO 1.1: answer.\n");
        StudentSubmission submission = StudentSubmission.of(ann, chapters);
        assertThat(submission.whereToLook(chapters.get(0).assignments().get(0)))
                .isEqualTo(SOURCES + "Answer.java:2");
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
