// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.course.Chapter;

final class CompilationTest {

    @TempDir
    private Path directory;

    private Chapter chapter;
    private Path submission;
    private Path classes;

    @BeforeEach
    void make_room() throws IOException {
        chapter = new ToyCourse(directory.resolve("course")).assignment().chapter();
        submission = Files.createDirectory(directory.resolve("submission"));
        classes = Files.createDirectory(directory.resolve("classes"));
    }

    private Path file(String name) throws IOException {
        Path file = Chapter.sourcesIn(submission.resolve("ch01-toy")).resolve(name);
        Files.createDirectories(file.getParent());
        return file;
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(file(name), text);
    }

    private List<String> errors() throws IOException {
        return new ChapterClassPath(Submission.in(submission),
                GradingOptions.learning(null, false),
                directory).compile(chapter, classes).all().stream()
                .filter(e -> !e.equals("toy/Answer.java:1: is missing")).toList();
    }

    @Nested
    class OfASubmission {

        @Test
        void takes_windows_line_ends_and_a_byte_order_mark() throws IOException {
            write("toy/A.java", "\ufeffpackage toy;\r\nclass A {\r\n}\r\n");
            assertThat(errors()).isEmpty();
            assertThat(classes.resolve("toy/A.class")).exists();
        }

        @Test
        void names_the_line_of_an_error() throws IOException {
            write("toy/A.java", "package toy;\nclass A extends B {\n}\n");
            assertThat(errors()).singleElement().asString()
                    .startsWith("toy/A.java:2: cannot find symbol");
        }

        @Test
        void tells_the_first_twenty_errors() throws IOException {
            write("toy/A.java", "class A {\n" + "B b;\n".repeat(30) + "}\n");
            assertThat(errors()).hasSize(21).last().isEqualTo("and 10 errors more");
        }

        @Test
        void sends_nothing_to_the_terminal_but_text() throws IOException {
            write("toy/A\u001b[2J.java", "class B extends C {\n}\n");
            assertThat(errors()).singleElement().asString()
                    .startsWith("toy/A\\u001b[2J.java:1: ");
        }
    }

    @Nested
    class Refuses {

        @Test
        void a_link_among_real_files_and_says_so_when_it_is_missed() throws IOException {
            write("B.java", "class B extends A { }");
            Files.createSymbolicLink(file("A.java"), Path.of("/etc/passwd"));
            assertThat(errors()).hasSize(2).last().asString()
                    .startsWith("A.java:1: it is a symbolic link");
        }

        @Test
        void what_an_editor_hides() throws IOException {
            write("A.java", "class A { }");
            Files.createSymbolicLink(file(".#A.java"), Path.of("me@here.1"));
            assertThat(errors()).isEmpty();
        }

        @Test
        void a_submission_without_sources() throws IOException {
            String sentence = "nothing handed in: there is no Java file in"
                    + " ch01-toy/src/main/java";
            assertThat(errors()).containsExactly(sentence);
            Files.createDirectories(file("toy/A.java").getParent());
            assertThat(errors()).containsExactly(sentence);
        }

        @Test
        void a_text_that_is_not_utf_8() throws IOException {
            Files.write(file("toy/A.java"),
                    "class A {\n// \u00fc\n}\n".getBytes(StandardCharsets.ISO_8859_1));
            assertThat(errors()).containsExactly("toy/A.java:2: the text is not UTF-8;"
                    + " save the file in that encoding");
        }

        @Test
        void a_link_to_the_source_of_somebody_else() throws IOException {
            Path other = Files.writeString(directory.resolve("A.java"), "class A { }");
            Files.createSymbolicLink(file("A.java"), other);
            assertThat(errors()).containsExactly(
                    "A.java:1: it is a symbolic link, and was left out; hand in the file"
                            + " itself");
        }

        @Test
        void a_link_to_the_folder_of_somebody_else() throws IOException {
            Files.createSymbolicLink(submission.resolve("ch01-toy"),
                    chapter.directory());
            assertThat(errors()).containsExactly(
                    "ch01-toy is a symbolic link; hand in the folder itself");
        }

        @Test
        void a_source_that_is_too_large() throws IOException {
            write("A.java", "//".repeat(1 << 20));
            assertThat(errors()).containsExactly("A.java:1: it is larger than 1 MiB");
        }

        @Test
        void too_many_sources() throws IOException {
            for (int i = 0; i <= 2_000; i++) {
                write("A" + i + ".java", "");
            }
            assertThat(errors()).singleElement().asString()
                    .startsWith("it is too much: an answer has at most 2000 files");
        }
    }
}
