// SPDX-License-Identifier: Apache-2.0
package workbook.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.lint.SmallCourse.CHAPTER;
import static workbook.lint.SmallCourse.DESCRIPTION;
import static workbook.lint.SmallCourse.EXERCISE;
import static workbook.lint.SmallCourse.PROMISE;
import static workbook.lint.SmallCourse.SOURCE;
import static workbook.lint.SmallCourse.TEST;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbook.course.Course;

final class ExerciseRulesTest {

    @TempDir
    Path folder;

    private SmallCourse course;

    @BeforeEach
    void make() {
        course = new SmallCourse(folder);
    }

    @Test
    void nothing_is_said_of_a_sound_course() {
        course.isToldThat();
        assertThat(course.check().exitCode()).isZero();
        assertThat(course.check().tally())
                .isEqualTo("1 chapter, 1 exercise, 10 points, 2 wrong answers");
    }

    @Test
    void nothing_is_said_of_this_very_course() {
        Path root = Path.of("../..").toAbsolutePath().normalize();
        assertThat(DevCheck.of(new Course(root)).problems()).isEmpty();
    }

    @Nested
    class ADescription {

        @ParameterizedTest
        @CsvSource({"title", "todo", "book", "test"})
        void has_each_field(String field) {
            if (field.equals("title")) {
                course.with(CHAPTER, "1.1: Answer", "1.1:");
            }
            course.with(DESCRIPTION, field + "=", "x=").with(TEST, "@Exercise",
                    field.equals("test") ? "// @Exercise" : "@Exercise")
                    .isToldThat(DESCRIPTION + ":1: " + field + " is missing");
        }

        @Test
        void has_a_file() {
            course.with(DESCRIPTION, "file=", "x=").isToldThat(
                    DESCRIPTION + ":1: file is missing",
                    SOURCE + ":7: exercise 1.1 is not described");
        }

        @Test
        void counts_its_points() {
            course.with(DESCRIPTION, "points=10", "points=ten").isToldThat(
                    DESCRIPTION + ":2: points is not a number",
                    PROMISE + ":2: promises 10 points, the exercises give 0");
        }

        @Test
        void stands_in_every_folder() {
            course.with("ch01-toy/exercises/1.2/hint-1.adoc", "x").isToldThat(
                    "ch01-toy/exercises/1.2/exercise.properties:1: "
                            + "the description is missing");
        }
    }

    @Nested
    class AHint {

        @Test
        void is_there() {
            course.without(EXERCISE + "hint-2.adoc").isToldThat(
                    EXERCISE + "hint-2.adoc:1: the hint is missing");
        }

        @Test
        void is_not_empty() {
            course.with(EXERCISE + "hint-3.adoc", " \n").isToldThat(
                    EXERCISE + "hint-3.adoc:1: the hint is missing");
        }

        @Test
        void gives_no_line_of_the_answer_away() {
            String hint = EXERCISE + "hint-3.adoc";
            course.with(hint, "Write:\n`int twice = question + question;`\n")
                    .isToldThat(hint + ":2: holds a line of the answer to exercise 1.1");
        }
    }

    @Nested
    class AGradedTest {

        @Test
        void says_which_exercise_it_is_for() {
            course.with(TEST, "@Exercise(\"1.1\")", "").isToldThat(DESCRIPTION
                    + ":4: no test class toy.AnswerTest is annotated @Exercise(\"1.1\")");
        }

        @Test
        void is_for_an_exercise_that_is_there() {
            course.with("ch01-toy/src/test/java/toy/Two.java", "\n@Exercise(\"1.2\")\n")
                    .isToldThat("ch01-toy/src/test/java/toy/Two.java:2: tests exercise "
                            + "1.2, whose description doesn't name this class");
        }
    }

    @Nested
    class WrongAnswers {

        @Test
        void are_two_at_least() {
            course.without(EXERCISE + "wrong/one.java").isToldThat(
                    DESCRIPTION + ":1: the exercise has fewer than two wrong answers");
        }

        @Test
        void say_how_they_are_refused() {
            course.with(EXERCISE + "wrong/one.java", "return 1;\n").isToldThat(EXERCISE
                    + "wrong/one.java:1: the first line must be // refused with: …");
        }

        @Test
        void are_not_the_answer() {
            course.with(EXERCISE + "wrong/one.java", """
                    // refused with: x
                    int twice = question + question; // twice
                       return twice + 1;
                    """).isToldThat(
                    EXERCISE + "wrong/one.java:2: is the answer of the reference");
        }

        @Test
        void are_not_the_stub() {
            course.with(EXERCISE + "wrong/one.java", """
                    // refused with: x
                    throw new UnsupportedOperationException("to be written");
                    """).isToldThat(EXERCISE
                    + "wrong/one.java:2: is the stub that the reader starts from");
        }
    }

    @Nested
    class AChapter {

        @Test
        void promises_points() {
            course.without(PROMISE).isToldThat(
                    PROMISE + ":1: the chapter's title and points are missing");
        }

        @Test
        void keeps_its_promise() {
            course.with(PROMISE, "points=10", "points=20").isToldThat(
                    PROMISE + ":2: promises 20 points, the exercises give 10");
        }
    }
}
