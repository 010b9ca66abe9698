// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.report.Grade;
import workbook.report.Verdict;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/** An answer whose tests run in another process, in another container. */
@Requires("root")
@LeakCheck
final class ApartTest {

    @TempDir
    private Path directory;
    private ToyCourse course;

    @BeforeEach
    void course() throws IOException {
        course = ToyCourse.apart(directory);
    }

    private void refused(String body, Verdict verdict, String complaint)
            throws IOException {
        Grade grade = course.grade(body);
        assertThat(grade.verdict()).as(grade.complaints().toString()).isEqualTo(verdict);
        assertThat(grade.mentions(complaint)).as(grade.complaints().toString()).isTrue();
    }

    /** Whether {@code script} succeeds in the container of the answer. */
    private void holdsInside(String script) throws IOException {
        Grade grade = course.grade("""
                Process shell = new ProcessBuilder("sh", "-exc", "%s")
                        .redirectErrorStream(true).start();
                String said = new String(shell.getInputStream().readAllBytes());
                if (shell.waitFor() != 0) {
                    throw new IllegalStateException(said);
                }
                return number + 1;""".formatted(script));
        assertThat(grade.passed()).as(grade.complaints().toString()).isTrue();
    }

    @Test
    void a_right_answer_passes() throws IOException {
        Grade grade = course.grade("return number + 1;");
        assertThat(grade.passed()).as(grade.complaints().toString()).isTrue();
    }

    @Test
    void a_wrong_answer_is_told_what_was_expected() throws IOException {
        refused("return number;", Verdict.WRONG, "the number after");
    }

    @Test
    void what_it_throws_is_told_by_its_name() throws IOException {
        refused("throw new java.util.ConcurrentModificationException(\"odd\");",
                Verdict.WRONG, "ConcurrentModificationException: odd");
        refused("throw new java.util.ConcurrentModificationException(\"odd\");",
                Verdict.WRONG, "at toy.Answer.next(Answer.java");
    }

    @Test
    void what_it_prints_is_shown() throws IOException {
        refused("System.out.print(\"seen by me\"); return 0;", Verdict.WRONG,
                "seen by me");
    }

    @Test
    void an_exit_is_a_crash_of_its_code() throws IOException {
        refused("System.exit(7); return 0;", Verdict.CRASH, "exit code 7");
    }

    @Test
    void a_descriptor_a_thread_and_a_mount_are_leaks_seen_from_outside()
            throws IOException {
        refused("Runtime.getRuntime().addShutdownHook(new Thread());"
                + " new java.io.FileInputStream(\"/etc/passwd\");"
                + " return number + 1;", Verdict.WRONG, "/etc/passwd");
        refused("Thread t = new Thread(() -> { while (true) { } }); t.setDaemon(true);"
                + " t.start(); return number + 1;", Verdict.WRONG,
                "the answer's thread");
        refused("new ProcessBuilder(\"mount\", \"-t\", \"tmpfs\", \"left\", \"/var/lib\")"
                + ".start().waitFor(); return number + 1;", Verdict.WRONG,
                "to be left on this machine");
    }

    @Test
    void what_a_right_answer_keeps_writes_and_starts_is_found() throws IOException {
        Grade grade = KeptCourse.in(directory.resolve("kept"))
                .grade("return new AtomicInteger(number);");
        assertThat(grade.passed()).as(grade.complaints().toString()).isTrue();
    }

    @Test
    void it_sees_no_process_but_its_own() throws IOException {
        holdsInside("! grep -l TestRunner /proc/[0-9]*/cmdline;"
                + " for p in /proc/[0-9]*; do [ -r $p/environ ]; done");
    }

    @Test
    void its_root_is_neither_root_of_the_tests_nor_of_the_host() throws IOException {
        holdsInside("[ $(id -u) = 0 ]; read -r _ outside _ </proc/self/uid_map;"
                + " [ $outside = 65536 ]");
    }

    @Test
    void it_is_root_of_its_own_namespaces() throws IOException {
        holdsInside("before=$(hostname); hostname inside; hostname $before;"
                + " mount -t tmpfs tmpfs /var/lib; umount /var/lib;"
                + " unshare --net --mount --uts --ipc --pid --fork true;"
                + " ip link add name bridge type bridge; ip link delete dev bridge");
    }
}
