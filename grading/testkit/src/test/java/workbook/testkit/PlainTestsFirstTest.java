// SPDX-License-Identifier: Apache-2.0
package workbook.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import workbook.testkit.Covers.Question;

/** This class is run in the order that it is about. */
class PlainTestsFirstTest {

    private static boolean plainWasRun;

    @Test
    @Covers(Question.SHAPES)
    void a_test_of_odd_values_is_run_later() {
        assertThat(plainWasRun).isTrue();
    }

    @Test
    @Covers(Question.FAILING_START)
    void so_is_one_of_a_failing_start() {
        assertThat(plainWasRun).isTrue();
    }

    @Test
    void a_plain_test_is_run_first() {
        plainWasRun = true;
        assertThat(new PlainTestsFirst()).isInstanceOf(MethodOrderer.class);
    }
}
