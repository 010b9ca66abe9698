// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.course.WorkbookException;
import workbook.grader.GradingOptions;
import workbook.grader.ToyCourse;

/** A class of students who handed in nothing, or nothing that compiles. */
final class ClassGradingTest {

    private static final String SOURCE = "ch01-toy/src/main/java/toy/Answer.java";

    @TempDir
    private Path directory;
    private Path out;
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @BeforeEach
    void a_class() throws IOException {
        out = directory.resolve("grades");
        Files.createDirectories(directory.resolve("class/=cmd"));
        hand_in("bob", "class {");
    }

    private void hand_in(String student, String text) throws IOException {
        Path file = directory.resolve("class").resolve(student).resolve(SOURCE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private int grade(boolean again) throws InterruptedException {
        told.reset();
        return new ClassGrading(new ToyCourse(directory.resolve("course")).course(),
                new ClassFolder(directory.resolve("class")), out,
                GradingOptions.official(1L, false), 2, again,
                new PrintStream(told, true), false, Optional.empty()).run();
    }

    @Test
    void nothing_handed_in_is_graded_and_told() throws Exception {
        grade(false);
        String folder = new Student(directory.resolve("class/=cmd")).reports();
        assertThat(out.resolve(folder).resolve("report.txt")).content()
                .contains("WRONG", "nothing handed in");
        assertThat(out.resolve(folder).resolve("report.json")).content()
                .contains("\"earned\": 0");
    }

    @Test
    void the_table_has_a_row_for_each_and_no_formula() throws Exception {
        grade(false);
        assertThat(out.resolve("grades.csv")).content().contains("\"'=cmd\"", "\"bob\"")
                .doesNotContain("\"=");
    }

    @Test
    void who_is_graded_is_left_alone_until_something_changes() throws Exception {
        grade(false);
        grade(false);
        assertThat(told.toString()).contains("done before");
        hand_in("=cmd", "class }");
        grade(false);
        assertThat(told.toString()).startsWith("1 submissions");
    }

    @Test
    void reports_do_not_go_among_the_submissions() {
        out = directory.resolve("class/grades");
        assertThatThrownBy(() -> grade(false)).isInstanceOf(WorkbookException.class)
                .hasMessageContaining("choose another --out");
    }

    @Test
    void what_has_no_verdict_on_the_answer_is_no_zero() throws Exception {
        Path folder = Files.createDirectories(out.resolve("bob"));
        Files.writeString(folder.resolve("graded.properties"), "1.1=ENV\n");
        ToyCourse toy = new ToyCourse(directory.resolve("course"));
        new GradesTable(out, new ClassFolder(directory.resolve("class")).students(),
                toy.course().assignments()).write();
        assertThat(out.resolve("grades.csv")).content()
                .contains(
                        "\"bob\",\"NOT GRADED: 1.1 ENV\",\"\",\"10\",\"\",\"ENV\"");
    }
}
