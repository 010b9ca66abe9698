// SPDX-License-Identifier: Apache-2.0
package mason.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.ParseException;
import org.junit.jupiter.api.Test;

final class RunOptionsTest {

    @Test
    void options_end_where_the_command_begins() throws ParseException {
        assertThat(plan("ls", "--help"))
                .contains("execve(\"ls\", [\"ls\", \"--help\"], /* 1 var */)");
        assertThat(plan("--hostname", "hut", "--", "--odd"))
                .contains("sethostname(\"hut\", 3)",
                        "execve(\"--odd\", [\"--odd\"], /* 1 var */)");
    }

    @Test
    void root_inside_and_other_clocks_are_for_those_who_ask() throws ParseException {
        assertThat(plan("sh")).doesNotContain("CLONE_NEWUSER", "CLONE_NEWTIME");
        assertThat(plan("--user", "--uptime", "3d", "sh"))
                .contains("CLONE_NEWUSER", "CLONE_NEWTIME", "boottime 259200s");
    }

    @Test
    void an_init_starts_the_command_instead_of_becoming_it() throws ParseException {
        assertThat(plan("--init", "sh")).contains("in process 1, which stays as init:");
        assertThat(plan("sh")).contains("in process 1:");
    }

    @Test
    void durations_have_units() {
        assertThat(RunOptions.duration("90s")).isEqualTo(Duration.ofSeconds(90));
        assertThat(RunOptions.duration("2h30m")).isEqualTo(Duration.ofMinutes(150));
        assertThat(RunOptions.duration("3d")).isEqualTo(Duration.ofDays(3));
        assertThatThrownBy(() -> RunOptions.duration("soon"))
                .hasMessageContaining("[soon]");
    }

    @Test
    void what_is_not_understood_is_named() {
        assertThatThrownBy(() -> options("--bogus", "--", "sh"))
                .hasMessage("there is no option [--bogus]");
        assertThatThrownBy(() -> options("--init"))
                .hasMessage("a command is missing");
        assertThatThrownBy(() -> options("--exec", "it", "sh").joined())
                .hasMessage("not a process id: [it]");
    }

    private static RunOptions options(String... words) throws ParseException {
        return new RunOptions(ChapterRun.parse(RunOptions.options(), List.of(words)));
    }

    private static String plan(String... words) throws ParseException {
        return options(words).plan(Optional.empty(), new SolvedExercises())
                .toString();
    }
}
