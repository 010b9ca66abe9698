// SPDX-License-Identifier: Apache-2.0
package workbook.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExpectedOutputTest {

    private static List<String> lines(String text) {
        return List.of(text.split(" "));
    }

    private static boolean matches(String expected, String seen) {
        return ExpectedOutput.of(lines(expected), Masks.usual())
                .match(lines(seen), Bindings.none()).isPresent();
    }

    private static ExpectedOutput.Comparison compared(String expected, String seen) {
        return ExpectedOutput.of(lines(expected), Masks.usual())
                .compare(lines(seen), Bindings.none());
    }

    @Test
    void a_line_of_dots_stands_for_any_number_of_lines() {
        assertThat(matches("1 … 9", "1 9")).isTrue();
        assertThat(matches("1 … 9", "1 2 9 3 9")).isTrue();
        assertThat(matches("… 5 …", "1 5")).isTrue();
        assertThat(matches("1 … 9", "1 2")).isFalse();
    }

    @Test
    void a_line_of_dots_stands_for_thousands_of_lines() {
        String seen = "x ".repeat(100_000);
        assertThat(matches("… 9", seen + "9")).isTrue();
        assertThat(matches("x … 9", seen + "9")).isTrue();
        assertThat(matches("… 9", "19")).isFalse();
    }

    @Test
    void a_line_too_many_or_too_few_is_a_difference() {
        assertThat(matches("1 2", "1 2 3")).isFalse();
        assertThat(matches("1 2", "1")).isFalse();
    }

    @Test
    void a_value_bound_in_vain_is_tried_again() {
        assertThat(matches("… uts:[111] end", "uts:[7] x uts:[8] end")).isTrue();
    }

    @Test
    void what_a_shell_at_a_terminal_says_of_its_jobs_is_no_output() {
        assertThat(CommandResult.printed("[1] 1007\na\n[1]+  Done      sleep 1\n"))
                .containsExactly("a");
        assertThat(CommandResult.printed("[1] a\n")).containsExactly("[1] a");
    }

    @Test
    void a_difference_is_shown_between_what_is_the_same() {
        assertThat(compared("a x c", "a b c").diff()).containsExactly(" a", "-x", "+b",
                " c");
    }

    @Test
    void mending_keeps_wildcards_that_still_fit() {
        assertThat(compared("a … y [..]z", "a b c x yz").mended()).containsExactly("a",
                "…", "[..]z");
    }

    @Test
    void mending_keeps_samples() {
        assertThat(compared("uts:[111] x", "uts:[7] y").mended())
                .containsExactly("uts:[111]", "y");
    }
}
