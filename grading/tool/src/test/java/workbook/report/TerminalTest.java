// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.ToyCourse;
import workbook.workspace.Workspace;

final class TerminalTest {

    private static final String AGAIN = "sudo ./workbook check 1.2 --seed 4711";

    @TempDir
    private Path directory;
    private Scoreboard board;

    @BeforeEach
    void a_nasty_scoreboard() {
        board = new Boards(directory).nasty();
    }

    private String scoreboard(boolean coloured) {
        StringWriter text = new StringWriter();
        board.tell(new TerminalPage(new PrintWriter(text), coloured));
        return text.toString();
    }

    private String findings() {
        StringWriter text = new StringWriter();
        Workspace workspace = new Workspace(directory.resolve("workspace"),
                new ToyCourse(directory).course());
        board.grades()
                .forEach(new GradeDetails(new TerminalPage(new PrintWriter(text), false),
                        workspace::whereToLook)::tell);
        return text.toString();
    }

    @Nested
    class A_scoreboard {

        @Test
        void adds_up_and_says_what_is_missing() {
            assertThat(scoreboard(false)).contains("10 of 70 points so far; not final:"
                    + " 3 of 7 exercises not graded");
        }

        @Test
        void has_a_row_for_what_is_not_graded_and_no_zero() {
            assertThat(scoreboard(false).lines())
                    .anyMatch(l -> l.matches("1\\.7 +not graded +\\?/10 .*"))
                    .anyMatch(l -> l.matches("1\\.5 +ENV +\\?/10 .*"))
                    .anyMatch(l -> l.matches("1\\.2 +WRONG +0/10 .*"));
        }

        @Test
        void names_the_command_that_runs_the_same_tests() {
            assertThat(scoreboard(false)).contains("\n  " + AGAIN + "\n");
        }

        @Test
        void says_the_same_without_colour() {
            assertThat(scoreboard(true)).contains("\u001b[1;31mWRONG\u001b[0m");
            assertThat(scoreboard(true).replaceAll("\u001b\\[[0-9;]*m", ""))
                    .isEqualTo(scoreboard(false));
        }
    }

    @Nested
    class Findings_about_a_hostile_answer {

        @Test
        void name_the_command_that_runs_the_same_tests() {
            assertThat(findings()).contains("  the same again  " + AGAIN);
        }

        @Test
        void spell_out_what_would_steer_the_terminal() {
            assertThat(findings()).contains("\\u001b[2J\\u009b31m \\u202e");
        }

        @Test
        void give_a_workflow_no_commands() {
            assertThat(findings()).contains("\\::error::");
            assertThat(findings().lines()).noneMatch(l -> l.strip().startsWith("::"));
        }
    }

    @Nested
    class Whatever_is_told {

        @Test
        void is_no_wider_than_80_columns() {
            assertThat(scoreboard(false) + findings())
                    .satisfies(t -> assertThat(t.lines())
                            .allMatch(l -> l.codePointCount(0, l.length()) <= 80));
        }

        @Test
        void has_a_path_that_is_too_long_cut_before_one_of_its_names() {
            StringWriter text = new StringWriter();
            new TerminalPage(new PrintWriter(text), false).labelled("in ",
                    "folder/".repeat(11) + "Answer.java:27");
            assertThat(text.toString().lines()).containsExactly(
                    "in " + "folder/".repeat(10), "   folder/Answer.java:27");
        }

        @Test
        void can_be_read_out() {
            assertThat(scoreboard(false) + findings()).matches(
                    "(?s)[^\\p{Cc}\\p{Cf}\\p{Cs}\u2500-\u257f&&[^\n]]*")
                    .doesNotContain("\u001b", "\u202e", "\u2502", "\u0000");
        }
    }
}
