// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.course.Chapter;

final class PatchedReferenceTest {

    @TempDir
    private Path directory;

    private Chapter chapter;
    private Path classes;

    @BeforeEach
    void make_room() throws IOException {
        chapter = new ToyCourse(directory.resolve("course")).assignment().chapter();
        classes = Files.createDirectory(directory.resolve("classes"));
    }

    private static final Path FILE = Path.of("src/main/java/toy/Answer.java");

    private void built(String name) throws IOException {
        Path file = chapter.directory().resolve("target/classes/toy").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, name);
    }

    private List<String> errors(String text) throws IOException {
        return new PatchedReference(chapter, new Submission.Patch(Map.of(FILE, text)))
                .compiledInto(classes);
    }

    @Test
    void compiles_one_source_and_takes_the_others_as_they_are() throws IOException {
        built("Other.class");
        assertThat(errors("package toy; class Answer { }")).isEmpty();
        assertThat(classes.resolve("toy/Other.class")).hasContent("Other.class");
        assertThat(classes.resolve("toy/Answer.class")).exists();
    }

    @Test
    void leaves_nothing_of_what_it_replaces() throws IOException {
        built("Answer$1.class");
        built("AnswerSheet.class");
        assertThat(errors("package toy; class Answer { }")).isEmpty();
        assertThat(classes.resolve("toy/Answer$1.class")).doesNotExist();
        assertThat(classes.resolve("toy/AnswerSheet.class")).exists();
    }

    @Test
    void compiles_all_where_nothing_is_built() throws IOException {
        assertThat(errors("package toy; class Answer { }")).isEmpty();
        assertThat(classes.resolve("toy/Answer.class")).exists();
    }

    @Test
    void names_the_line_of_an_error() throws IOException {
        assertThat(errors("package toy;\nclass Answer {").get(0))
                .startsWith("toy/Answer.java:2: reached end of file");
    }
}
