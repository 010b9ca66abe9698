// SPDX-License-Identifier: Apache-2.0
package workbook.lint;

import static workbook.lint.SmallCourse.CHAPTER;
import static workbook.lint.SmallCourse.SOURCE;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceRulesTest {

    @TempDir
    Path folder;

    private SmallCourse course;

    @BeforeEach
    void make() {
        course = new SmallCourse(folder);
    }

    @Nested
    class Marks {

        @Test
        void are_closed() {
            course.with(SOURCE, "    }\n    // end::all[]", "    }")
                    .with(CHAPTER, "tags=all", "tags=*")
                    .isToldThat(SOURCE + ":5: tag all is opened and never closed");
        }

        @Test
        void are_opened_before_they_are_closed() {
            course.with(SOURCE, "package toy;", "package toy; \n// end::x[]").isToldThat(
                    SOURCE + ":2: tag x is closed and was never opened");
        }

        @Test
        void are_opened_once() {
            course.with(SOURCE, "    // tag::all[]\n", "// tag::all[]\n// tag::all[]\n")
                    .isToldThat(SOURCE
                            + ":6: tag all is opened a second time before it is closed");
        }

        @Test
        void stay_out_of_holes() {
            course.with(SOURCE, "        return twice",
                    "// tag::x[]\n// end::x[]\nreturn twice")
                    .with(CHAPTER, "tags=all", "tags=all;x")
                    .isToldThat(SOURCE + ":9: tag x is opened inside a hole");
        }

        @Test
        void are_all_told_at_once() {
            course.with(SOURCE, "package toy;",
                    "package toy;\n// end::x[]\n// end::y[]")
                    .isToldThat(SOURCE + ":2: tag x is closed and was never opened",
                            SOURCE + ":3: tag y is closed and was never opened");
        }
    }

    @Nested
    class AHole {

        private static final String ANSWER = "        int twice = question + question;\n"
                + "        return twice + 1;\n";

        private static final String UNDESCRIBED = SmallCourse.DESCRIPTION
                + ":3: src/main/java/toy/Answer.java has no hole for exercise 1.1";

        @Test
        void is_not_empty() {
            course.with(SOURCE, ANSWER, "").isToldThat(UNDESCRIBED, SOURCE
                    + ":7: tag exercise-1.1 has 0 lines, 1 to 15 are allowed");
        }

        @Test
        void has_few_lines() {
            course.with(SOURCE, ANSWER, "x();\n".repeat(16)).isToldThat(UNDESCRIBED,
                    SOURCE + ":7: tag exercise-1.1 has 16 lines, 1 to 15 are allowed");
        }

        @Test
        void is_no_part_of_an_expression() {
            course.with(SOURCE, "        // tag::exercise",
                    "        int x =\n        // tag::exercise").with(SOURCE,
                            "int twice =", "")
                    .isToldThat(SOURCE + ":8: " + NOT_WHOLE);
        }

        @Test
        void holds_no_half_of_a_block() {
            course.with(SOURCE, "        int twice = ", "        {\n        int twice = ")
                    .with(SOURCE, "        // end::exercise-1.1[]\n",
                            "        // end::exercise-1.1[]\n        }\n")
                    .isToldThat(SOURCE + ":7: " + NOT_WHOLE);
        }

        @Test
        void leaves_the_signature_out() {
            course.with(SOURCE, "        // tag::exercise-1.1[]\n", "")
                    .with(SOURCE, "    // tag::all[]\n",
                            "    // tag::all[]\n    // tag::exercise-1.1[]\n")
                    .with(SOURCE, "        // end::exercise-1.1[]\n    }\n",
                            "    }\n        // end::exercise-1.1[]\n")
                    .isToldThat(SOURCE + ":6: " + NOT_WHOLE);
        }

        private static final String NOT_WHOLE = "the hole of exercise 1.1 is not made of "
                + "whole statements of one block";
    }

    @Nested
    class TheBook {

        @Test
        void includes_every_tag() {
            course.with(SOURCE, "package toy;", "// tag::x[]\npackage toy;\n// end::x[]")
                    .isToldThat(SOURCE + ":1: tag x is included nowhere in the book");
        }

        @Test
        void includes_no_tag_that_is_not_there() {
            course.with(CHAPTER, "tags=all", "tags=all;x").isToldThat(
                    CHAPTER + ":7: includes tag x, which Answer.java lacks");
        }

        @Test
        void includes_no_source_that_is_not_there() {
            course.with(CHAPTER, "include::exercise.adoc[]\n",
                    "include::{java01}/No.java[tag=x]\ninclude::exercise.adoc[]\n")
                    .isToldThat(CHAPTER
                            + ":11: includes a source that isn't there: No.java");
        }

        @Test
        void includes_no_answer() {
            course.with(CHAPTER, "tags=all", "tags=all;exercise-1.1").isToldThat(
                    CHAPTER + ":7: includes the answer of exercise-1.1");
        }

        @Test
        void includes_no_answer_where_only_teachers_read() {
            course.with(CHAPTER, "tags=all]\n", "tags=all]\nifdef::teacher[]\n"
                    + "include::{java01}/toy/Answer.java[tag=exercise-1.1]\nendif::[]\n")
                    .isToldThat(CHAPTER + ":9: includes the answer of exercise-1.1");
        }
    }

    @Nested
    class ASlide {

        private static final String SLIDES = "chapters/slides/ch01.adoc";

        @Test
        void shows_a_tag_as_well_as_the_book() {
            course.with(SOURCE, "package toy;", "// tag::x[]\npackage toy;\n// end::x[]")
                    .with(SLIDES,
                            "include::{ch01}/src/main/java/toy/Answer.java[tag=x]\n")
                    .isToldThat();
        }

        @Test
        void shows_no_answer() {
            course.with(SLIDES, "----\nreturn  question + question + 1;\n"
                    + "int twice = question  + question;\n----\n")
                    .isToldThat(SLIDES
                            + ":3: holds a line of the answer to exercise 1.1");
        }
    }
}
