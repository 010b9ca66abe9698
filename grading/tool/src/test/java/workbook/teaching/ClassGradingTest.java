// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import workbook.course.WorkbookException;
import workbook.grader.ToyCourse;

/** A class of students who handed in nothing, or nothing that compiles. */
final class ClassGradingTest extends ToyClass {

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
        assertThat(told.toString()).contains("\n1 submissions");
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
                toy.course().assignments(), ClassOptions.USUAL).write();
        assertThat(out.resolve("grades.csv")).content()
                .contains(
                        "\"bob\",\"NOT GRADED: 1.1 ENV\",\"\",\"10\",\"\",\"ENV\"");
    }
}
