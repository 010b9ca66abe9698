// SPDX-License-Identifier: Apache-2.0
package workbook.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OutputPatternTest {

    private static final Masks MASKS = Masks.usual().and(Optional.of("pid=(\\d+)"),
            Optional.of("took (\\d+) ms"));

    private static Optional<Bindings> match(String expected, String seen,
            Bindings bound) {
        return new OutputPattern(List.of(expected), MASKS, bound).match(List.of(seen));
    }

    private static boolean matches(String expected, String seen) {
        return match(expected, seen, Bindings.none()).isPresent();
    }

    @Nested
    class A_wildcard_within_a_line {

        @Test
        void stands_for_any_text_and_for_none() {
            assertThat(matches("a [..] z", "a b c z")).isTrue();
            assertThat(matches("a…z", "az")).isTrue();
            assertThat(matches("a[..]z", "a")).isFalse();
        }

        @Test
        void leaves_the_rest_literal() {
            assertThat(matches("1.2 (x) [..]", "1.2 (x) y")).isTrue();
            assertThat(matches("1.2 (x) [..]", "1x2 (x) y")).isFalse();
        }

        @Test
        void swallows_masked_values() {
            assertThat(matches("[..] uts:[111]", "net:[7] uts:[9]")).isTrue();
        }
    }

    @Nested
    class A_masked_value {

        private final Bindings first = match("uts:[4026531838]", "uts:[99]",
                Bindings.none()).get();

        @Test
        void is_bound_where_it_first_appears() {
            assertThat(first.actual()).containsEntry("4026531838", "99");
        }

        @Test
        void stays_the_same_afterwards() {
            assertThat(match("uts:[4026531838]", "uts:[99]", first)).isPresent();
            assertThat(match("uts:[4026531838]", "uts:[98]", first)).isEmpty();
        }

        @Test
        void is_not_shared_by_two_samples() {
            assertThat(match("uts:[4026532000]", "uts:[99]", first)).isEmpty();
            assertThat(match("uts:[4026532000]", "uts:[98]", first)).isPresent();
        }

        @Test
        void must_agree_with_itself_in_one_line() {
            assertThat(matches("pid=100 pid=100", "pid=7 pid=7")).isTrue();
            assertThat(matches("pid=100 pid=100", "pid=7 pid=8")).isFalse();
        }

        @Test
        void is_found_again_in_places_that_no_mask_covers() {
            assertThat(match("inode 4026531838", "inode 99", first)).isPresent();
            assertThat(match("inode 4026531838", "inode 4026531838", first)).isEmpty();
        }

        @Test
        void is_put_into_commands_and_taken_out_of_outputs() {
            assertThat(first.ofThisRun("ls x4026531838 4026531838"))
                    .isEqualTo("ls x4026531838 99");
            assertThat(match("pid=100", "pid=4711", first).get().ofTheBook("kill 4711"))
                    .isEqualTo("kill 100");
        }
    }

    @Nested
    class A_measured_value {

        @Test
        void differs_each_time() {
            assertThat(matches("took 5 ms took 5 ms", "took 7 ms took 8 ms")).isTrue();
        }
    }
}
