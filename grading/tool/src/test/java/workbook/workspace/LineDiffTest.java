// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LineDiffTest {

    private static List<String> lines(String letters) {
        return List.of(letters.split("")).stream().filter(l -> !l.isEmpty()).toList();
    }

    /** Each letter is a line; a minus stands for a conflict. */
    @ParameterizedTest
    @CsvSource({"abc, abc, abc, abc", "abc, aXc, abc, aXc", "abc, abc, aYc, aYc",
            "abcde, aXcde, abcYe, aXcYe", "abc, aXc, aXc, aXc", "abc, aXc, aYc, -",
            "abc, ac, abc, ac", "abc, Xabc, abcY, XabcY", "abcd, aXYd, aXd, -",
            "abc, aXbc, aYbc, -", "abcd, aXcd, abYd, aXYd", "abcdef, aXf, abcYef, -"})
    void changes_of_both_come_together(String base, String mine, String theirs,
            String merged) {
        assertThat(new ThreeWayMerge(lines(base), lines(mine), lines(theirs)).merged())
                .isEqualTo(merged.equals("-")
                        ? Optional.empty()
                        : Optional.of(lines(merged)));
    }

    @Test
    void a_change_is_shown_with_the_lines_around_it() {
        assertThat(new LineDiff(lines("abcdefghij"), lines("abcdeXghij")).printed(2))
                .containsExactly("at line 4", "  d", "  e", "- f", "+ X", "  g", "  h");
    }

    @Test
    void two_changes_far_apart_are_shown_apart() {
        assertThat(new LineDiff(lines("abcdefghij"), lines("aXcdefghYj")).printed(1))
                .containsExactly("at line 1", "  a", "- b", "+ X", "  c",
                        "at line 8", "  h", "- i", "+ Y", "  j");
    }

    @Test
    void nothing_is_shown_of_the_same() {
        assertThat(new LineDiff(lines("abc"), lines("abc")).printed(3)).isEmpty();
    }
}
