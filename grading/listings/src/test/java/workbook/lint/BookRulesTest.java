// SPDX-License-Identifier: Apache-2.0
package workbook.lint;

import static workbook.lint.SmallCourse.CHAPTER;
import static workbook.lint.SmallCourse.DESCRIPTION;
import static workbook.lint.SmallCourse.PROMISE;
import static workbook.lint.SmallCourse.SOURCE;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BookRulesTest {

    @TempDir
    Path folder;

    private SmallCourse course;

    @BeforeEach
    void make() {
        course = new SmallCourse(folder);
    }

    @Test
    void the_section_that_a_description_names_is_there() {
        course.with(CHAPTER, "[#the-answer]", "[#other]").isToldThat(
                DESCRIPTION + ":5: the book has no section the-answer");
    }

    @Test
    void the_section_has_the_title_of_the_exercise() {
        course.with(CHAPTER, "1.1: Answer", "1.1: Reply").isToldThat(
                CHAPTER + ":3: the section's title isn't \"Exercise 1.1: Answer\"");
    }

    @Test
    void each_exercise_has_a_section() {
        course.with(CHAPTER, "Exercise 1.1", "Exercise 1.10").isToldThat(
                CHAPTER + ":1: has no section \"Exercise 1.1: …\"");
    }

    @Test
    void the_task_is_stated() {
        course.with(CHAPTER, "include::exercise.adoc[]\n", "").isToldThat(
                CHAPTER + ":3: doesn't state the task: include::exercise.adoc[]");
    }

    @Test
    void the_hole_is_shown() {
        course.with(CHAPTER, "include::{java01}/toy/Answer.java[tags=all]\n", "x\n")
                .isToldThat(SOURCE + ":5: tag all is included nowhere in the book",
                        CHAPTER + ":1: has no listing with the hole of exercise 1.1");
    }

    @Test
    void each_exercise_is_shown_at_work() {
        course.with(CHAPTER, ",solved=1.1", "").isToldThat(CHAPTER + ":11: no console"
                + " block after this task says solved=1.1");
        course.with(PROMISE, "transcripts=each exercise\n", "").isToldThat();
    }

    @Test
    void a_member_that_a_text_names_is_there() {
        course.with(SmallCourse.EXERCISE + "hint-3.adoc",
                "`Answer.answer` and `Answer.reply()` and `Other.reply()`.\n")
                .isToldThat(SmallCourse.EXERCISE
                        + "hint-3.adoc:1: names Answer.reply, and"
                        + " Answer.java has no reply");
    }
}
