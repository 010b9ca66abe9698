// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import workbook.course.Course;
import workbook.testkit.Pace;

/** The tables of the guide are those of the submissions and of the graded tests. */
final class TeachersGuideTest {

    private static final Path ROOT = Hostile.ALL.resolve("../../../../..").normalize();
    private static final Path TABLE = ROOT.resolve("chapters/hostile-table.adoc");
    private static final Path QUESTIONS = ROOT.resolve("chapters/questions-table.adoc");

    @Test
    void the_table_of_hostile_submissions_is_that_of_the_submissions()
            throws IOException {
        String table = new HostileTable(Hostile.in(Hostile.ALL)).text();
        if (Boolean.getBoolean("hostile.write")) {
            Files.writeString(TABLE, table);
        }
        assertThat(Files.readString(TABLE))
                .as("make it again: ./mvnw -pl grading/tool verify"
                        + " -Dtest=TeachersGuideTest -Dhostile.write=true")
                .isEqualTo(table);
    }

    @Test
    void the_table_of_questions_names_a_test_or_a_reason_for_every_exercise()
            throws IOException {
        String table = new QuestionsTable(new Course(ROOT)).text();
        if (Boolean.getBoolean("questions.write")) {
            Files.writeString(QUESTIONS, table);
        }
        assertThat(Files.readString(QUESTIONS))
                .as("make it again: ./mvnw -pl grading/tool verify"
                        + " -Dtest=TeachersGuideTest -Dquestions.write=true")
                .isEqualTo(table);
    }

    @Test
    void the_most_time_of_a_submission_is_what_the_guide_says() throws IOException {
        Matcher said = Pattern.compile("its limits add up to (\\d+) minutes at most")
                .matcher(Files.readString(ROOT.resolve("chapters/teaching.adoc")));
        assertThat(said.find()).isTrue();
        assertThat(Grader.bound(new Course(ROOT)).dividedBy(Pace.factor()).toMinutes())
                .isBetween(Long.parseLong(said.group(1)) - 5,
                        Long.parseLong(said.group(1)) - 1);
    }

    @Test
    void submissions_have_titles_of_their_own() {
        assertThat(Hostile.in(Hostile.ALL)).isNotEmpty().extracting(Hostile::title)
                .doesNotHaveDuplicates();
    }
}
