// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.report.Grade;
import workbook.report.Verdict;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/** A verdict that costs nothing can't be chosen, and one that costs isn't foreign. */
@Requires({"root", "quick machine"})
@LeakCheck
final class ChosenVerdictTest {

    private static final long NANOSECONDS_BETWEEN_LOOKS = 5_000_000;

    @TempDir
    private Path directory;

    private Verdict verdict(String body) throws IOException {
        return new ToyCourse(directory).grade(body).verdict();
    }

    @Test
    void can_not_be_chosen_by_an_aborted_assumption() throws IOException {
        assertThat(verdict("throw new org.opentest4j.TestAbortedException(\"no\");"))
                .isEqualTo(Verdict.CRASH);
    }

    @Test
    void can_not_be_chosen_by_an_exception_that_says_nothing() throws IOException {
        assertThat(verdict("throw new RuntimeException() { public String getMessage()"
                + " { throw new IllegalStateException(); } };"))
                .isEqualTo(Verdict.CRASH);
    }

    @Test
    void of_a_run_that_another_program_killed_is_that_of_the_next() throws Exception {
        Thread killer = new Thread(this::killOnce);
        killer.start();
        assertThat(verdict("Thread.sleep(1500); return 42;"))
                .isEqualTo(Verdict.PASS);
        killer.join();
    }

    @Test
    void of_an_answer_whose_container_another_program_kills_is_the_machine_s()
            throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        Thread killer = new Thread(() -> {
            while (!over.get()) {
                jvm("workbook.testkit.answer.AnswerMain")
                        .ifPresent(ProcessHandle::destroyForcibly);
                LockSupport.parkNanos(NANOSECONDS_BETWEEN_LOOKS);
            }
        });
        killer.start();
        try {
            Grade grade = ToyCourse.apart(directory).grade("return number + 1;");
            assertThat(grade.verdict()).as(grade.complaints().toString())
                    .isEqualTo(Verdict.ENV);
        } finally {
            over.set(true);
            killer.join();
        }
    }

    private void killOnce() {
        Optional<ProcessHandle> runner = Optional.empty();
        for (int i = 0; i < 2_000 && runner.isEmpty(); i++) {
            runner = jvm("workbook.sandbox.TestRunner");
            LockSupport.parkNanos(NANOSECONDS_BETWEEN_LOOKS);
        }
        assertThat(runner.orElseThrow().destroyForcibly()).isTrue();
    }

    private static Optional<ProcessHandle> jvm(String main) {
        return ProcessHandle.current().descendants()
                .filter(p -> words(p).contains(main))
                .filter(p -> words(p).get(0).endsWith("/java")).findFirst();
    }

    /** All of them: {@link ProcessHandle.Info} knows the first page of a command line. */
    private static List<String> words(ProcessHandle process) {
        try {
            return List.of(Files.readString(
                    Path.of("/proc", Long.toString(process.pid()), "cmdline"))
                    .split("\0"));
        } catch (IOException ended) {
            return List.of("");
        }
    }
}
