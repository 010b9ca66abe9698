// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.report.Grade;
import workbook.report.Verdict;
import workbook.sandbox.TestEvent;
import workbook.sandbox.TestEvent.Kind;
import workbook.sandbox.TestRunResult;

/** A run that ended before any code of the answer ran: its verdict costs no points. */
final class NotStartedTest {

    private static final String TRACE = "\tat workbook.sandbox.TestRunner.main";
    private static final int ORDINARY = 1;
    private static final int BY_KILL = 137;

    @TempDir
    private Path directory;

    private Grade grade(int exitCode, boolean timedOut, String output, Kind... said) {
        List<TestEvent> events = List.of(said).stream()
                .map(k -> new TestEvent(k, "", "", "", "no cgroups here", "")).toList();
        VerdictRules rules = new VerdictRules(new ToyCourse(directory).assignment(),
                List.of("toy.AnswerTest"), 0, 0);
        return rules.grade(new TestRunResult(events, false, timedOut, false, exitCode, 7,
                output));
    }

    private void isEnv(Grade grade, String mentioned) {
        assertThat(grade.verdict()).isEqualTo(Verdict.ENV);
        assertThat(grade.mentions(mentioned)).as(grade.complaints().toString()).isTrue();
    }

    @Test
    void by_what_the_kernel_refused_to_the_scripts_that_build_a_container() {
        for (String said : List.of("unshare: unshare failed: No space left on device",
                "mount: /x: permission denied.",
                "sh: 1: cannot create /sys/fs/cgroup/x: Read-only file system")) {
            isEnv(grade(ORDINARY, false, said + "\n" + TRACE), said);
        }
    }

    @Test
    void by_a_machine_that_has_no_container_for_the_answer() {
        isEnv(grade(ORDINARY, false, "", Kind.UNABLE), "no cgroups here");
    }

    @Test
    void by_a_foreign_kill_or_a_machine_that_stands_still() {
        isEnv(grade(BY_KILL, false, "the container of the answer ended"), "stopped");
        isEnv(grade(-1, true, ""), "stopped");
    }

    @Test
    void by_what_is_none_of_these_is_a_fault_of_the_grader() {
        assertThat(grade(ORDINARY, false, TRACE).verdict()).isEqualTo(Verdict.GRADER);
    }

    @Test
    void is_told_by_what_comes_before_the_answer_runs_and_by_nothing_later() {
        assertThat(grade(ORDINARY, false, "", Kind.STARTED, Kind.UNABLE).verdict())
                .isEqualTo(Verdict.CRASH);
    }
}
