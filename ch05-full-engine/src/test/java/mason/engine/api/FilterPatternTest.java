// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class FilterPatternTest {

    private static final String LONG = "a".repeat(4000) + "!";

    @ParameterizedTest
    @CsvSource({"b, abc, true", "^b, abc, false", "^/?abc$, /abc, true",
            "[[:alpha:]]{2}, a1b, false", "(?i)B, abc, true", "a|z, xyz, true",
            "\\Q.\\E, abc, false"})
    void is_looked_for_as_docker_does(String pattern, String name, boolean isThere) {
        assertThat(FilterPattern.parse(pattern).isIn(name)).isEqualTo(isThere);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+$", "(a|a)*b", "(a*)*b", "(.*)*x", "^(([a-z])+.)+[A-Z]",
            "(x+x+)+y", "(?:a?){500}a{500}$"})
    void takes_no_more_time_however_it_nests(String pattern) {
        assertThat(FilterPattern.parse(pattern).isIn(LONG)).isFalse();
    }

    @Test
    void of_any_length_is_answered() {
        assertThat(FilterPattern.parse("a*".repeat(3000) + "b").isIn(LONG)).isFalse();
        assertThat(FilterPattern.parse("(".repeat(200) + "b" + ")".repeat(200))
                .isIn(LONG)).isFalse();
    }

    @Test
    void that_nests_too_deeply_is_refused() {
        assertThatThrownBy(
                () -> FilterPattern.parse("(".repeat(3000) + "b" + ")".repeat(3000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the expression nests too deeply");
    }

    @ParameterizedTest
    @ValueSource(strings = {"((a{1000}){1000}){1000}", "(((a{30}){30}){30}){30}",
            "(?:(?:x{0,1000}){1000,})*", "\\Q(\\E(b{900}){900}", "[(](b{900}){900}"})
    void that_would_take_the_memory_is_refused(String pattern) {
        assertThatThrownBy(() -> FilterPattern.parse(pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the expression repeats too much");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[", "a{2,1}", "(?=a)", "*", "a{99999}"})
    void that_is_none_is_refused(String pattern) {
        assertThatThrownBy(() -> FilterPattern.parse(pattern))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void is_refused_to_the_client_in_words() {
        Filters filters = Filters.parse("{\"name\":[\"(\"]}");
        assertThatThrownBy(() -> filters.found("name", "abc"))
                .isInstanceOf(ApiException.class).hasMessageStartingWith(
                        "invalid filter 'name=(': ");
    }

    @Test
    void is_needed_only_where_the_value_is_another() {
        assertThat(Filters.parse("{\"name\":[\"a(\"]}").found("name", "a(")).isTrue();
    }
}
