// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What several tests say in the same words is told once. */
final class LessonTest {

    private static final Complaint REFUSED = new Complaint("it starts", "",
            "KernelException: mount(\"/tmp/a1b2\") failed: EINVAL (22)", "");
    private static final Complaint REFUSED_ELSEWHERE = new Complaint("it stays", "",
            "KernelException: mount(\"/tmp/c3\") failed: EINVAL (22)", "");
    private static final Complaint REFUSED_OTHERWISE = new Complaint("it ends", "",
            "KernelException: umount(\"/tmp/c3\") failed: EINVAL (22)", "");

    @Test
    void names_and_numbers_of_chance_make_no_difference() {
        assertThat(Lesson.of(List.of(REFUSED, REFUSED_ELSEWHERE, REFUSED_OTHERWISE)))
                .containsExactly(new Lesson(REFUSED, List.of("it stays")),
                        new Lesson(REFUSED_OTHERWISE, List.of()));
    }

    @Test
    void every_test_is_named() {
        assertThat(Lesson.of(List.of(REFUSED, REFUSED_ELSEWHERE)).get(0).text())
                .startsWith("test: it starts\ntest: it stays\nobserved: KernelException")
                .doesNotContain("/tmp/c3");
    }

    @Test
    void another_reason_is_another_lesson() {
        Complaint one = new Complaint("a", "a name [x]", "[y]", "it is given");
        Complaint other = new Complaint("b", "a name [x]", "[y]", "it is kept");
        assertThat(Lesson.of(List.of(one, other))).hasSize(2);
    }

    @Test
    void what_is_about_all_tests_is_told_line_by_line() {
        Complaint line = Complaint.of("it doesn't compile");
        assertThat(Lesson.of(List.of(line, line))).hasSize(2);
    }
}
