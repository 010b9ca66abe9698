// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.ParseException;
import org.junit.jupiter.api.Test;

final class RequestTest {

    @Test
    void options_end_where_the_command_begins() throws ParseException {
        assertThat(plan("ls", "--help"))
                .contains("execve(ls, [ls, --help], 1 variables)");
        assertThat(plan("--hostname", "hut", "--", "--odd"))
                .contains("sethostname(hut)", "execve(--odd, [--odd], 1 variables)");
    }

    @Test
    void root_inside_and_other_clocks_are_for_those_who_ask() throws ParseException {
        assertThat(plan("sh")).doesNotContain("CLONE_NEWUSER", "CLONE_NEWTIME");
        assertThat(plan("--user", "--uptime", "3d", "sh"))
                .contains("CLONE_NEWUSER", "CLONE_NEWTIME", "boottime 259200 s");
    }

    @Test
    void an_init_starts_the_command_instead_of_becoming_it() throws ParseException {
        assertThat(plan("--init", "sh")).contains("posix_spawn(sh, [sh], 1 variables)")
                .doesNotContain("execve(");
    }

    @Test
    void durations_have_units() {
        assertThat(Request.duration("90s")).isEqualTo(Duration.ofSeconds(90));
        assertThat(Request.duration("2h30m")).isEqualTo(Duration.ofMinutes(150));
        assertThat(Request.duration("3d")).isEqualTo(Duration.ofDays(3));
        assertThatThrownBy(() -> Request.duration("soon")).hasMessageContaining("[soon]");
    }

    @Test
    void what_is_not_understood_is_named() {
        assertThatThrownBy(() -> Request.parse(List.of("--bogus", "--", "sh")))
                .hasMessage("there is no option [--bogus]");
        assertThatThrownBy(() -> Request.parse(List.of("--init")))
                .hasMessage("a command is missing");
    }

    private static String plan(String... words) throws ParseException {
        return Request.parse(List.of(words)).plan(Optional.empty()).toString();
    }
}
