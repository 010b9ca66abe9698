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
    void what_several_tests_expect_in_vain_is_one_lesson() {
        Complaint one = new Complaint("a", "its name [x]", "[y]", "it is given");
        Complaint other = new Complaint("b", "its name [v]", "[w]", "it is kept");
        Complaint another = new Complaint("c", "its number [v]", "[w]", "it is kept");
        assertThat(Lesson.of(List.of(one, other, another)))
                .containsExactly(new Lesson(one, List.of("b")),
                        new Lesson(another, List.of()));
    }

    @Test
    void what_is_about_all_tests_is_told_line_by_line() {
        Complaint line = Complaint.of("it doesn't compile");
        assertThat(Lesson.of(List.of(line, line))).hasSize(2);
    }
}
