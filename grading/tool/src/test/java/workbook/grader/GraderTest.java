// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.report.Complaint;
import workbook.report.Grade;
import workbook.report.Verdict;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

@Requires("root")
@LeakCheck
final class GraderTest {

    @TempDir
    private Path directory;

    private Grade grade(String body) throws IOException {
        return new ToyCourse(directory).grade(body);
    }

    private Verdict verdict(String body) throws IOException {
        Grade grade = grade(body);
        assertThat(grade.earned()).isEqualTo(grade.passed() ? 10 : 0);
        return grade.verdict();
    }

    @Nested
    class AnAnswer {

        @Test
        void that_is_right_earns_its_points() throws IOException {
            assertThat(verdict("return 42;")).isEqualTo(Verdict.PASS);
        }

        @Test
        void that_is_wrong_is_told_why() throws IOException {
            Grade grade = grade("System.err.println(\"so far\"); return 41;");
            assertThat(grade.verdict()).isEqualTo(Verdict.WRONG);
            assertThat(grade.complaints()).containsExactly(new Complaint("it is 42",
                    "the answer to be [42]", "[41]", "it always was"),
                    Complaint.of("printed while the tests ran:\n  so far"));
        }

        @Test
        void that_does_not_compile_is_told_where() throws IOException {
            Grade grade = grade("return \"42\";");
            assertThat(grade.verdict()).isEqualTo(Verdict.WRONG);
            assertThat(grade.mentions("toy/Answer.java:6: incompatible types")).isTrue();
        }

        @Test
        void that_is_not_written_yet_is_told_so_in_one_line() throws IOException {
            String unwritten = "exercise 1.1 is still to be written";
            for (String body : List.of("throw new IllegalStateException(\"%s\");",
                    "System.err.println(\"%s\"); return 41;")) {
                assertThat(grade(body.formatted(unwritten)).complaints())
                        .containsExactly(Complaint.of(unwritten));
            }
        }

        @Test
        void that_throws_is_told_what() throws IOException {
            Grade grade = grade("throw new IllegalStateException(\"no idea\");");
            assertThat(grade.verdict()).isEqualTo(Verdict.WRONG);
            assertThat(grade.mentions("IllegalStateException: no idea")).isTrue();
            assertThat(grade.mentions("at toy.Answer")).isTrue();
            assertThat(grade.mentions("at workbook.")).isFalse();
        }
    }

    @Nested
    @Requires("quick machine")
    class AnAnswerThatIsHostile {

        @Test
        void exits() throws IOException {
            assertThat(verdict("System.exit(0); return 42;")).isEqualTo(Verdict.CRASH);
        }

        @Test
        void never_ends() throws IOException {
            assertThat(verdict("while (true) { Thread.onSpinWait(); }"))
                    .isEqualTo(Verdict.TIMEOUT);
        }

        @Test
        void floods_its_output() throws IOException {
            assertThat(verdict("while (true) { System.out.println(\"PASS\"); }"))
                    .isEqualTo(Verdict.CRASH);
        }

        @Test
        void prints_what_a_runner_might() throws IOException {
            assertThat(verdict("System.out.println(\"passed it is 42 ended\");"
                    + " System.err.println(\"PASS\"); Runtime.getRuntime().halt(0);"
                    + " return 42;")).isEqualTo(Verdict.CRASH);
        }

        @Test
        void speaks_on_every_line_it_has() throws IOException {
            assertThat(verdict("""
                    for (var f : new java.io.File("/proc/self/fd").listFiles()) {
                        try {
                            var to = java.nio.file.Files.readSymbolicLink(f.toPath());
                            if (to.toString().matches("(socket|pipe):.*")) {
                                new java.io.FileOutputStream(f).write(
                                        "\0\4fake\0\0\0\1\0\5ended".getBytes());
                            }
                        } catch (java.io.IOException e) { }
                    }
                    Runtime.getRuntime().halt(0);
                    return 42;""")).isEqualTo(Verdict.CRASH);
        }

        /** Opened to append and closed again: harmless even where it is allowed. */
        @Test
        void opens_files_of_the_host_to_write() throws IOException {
            Path own = directory.resolve("ch01-toy/target/test-classpath.txt");
            assertThat(verdict("""
                    int open = 0;
                    for (String f : new String[] {"%s", "/etc/passwd",
                            System.getProperty("java.home") + "/release"}) {
                        try (var out = new java.io.FileOutputStream(f, true)) {
                            open++;
                        } catch (java.io.IOException e) { }
                    }
                    return 42 + open;""".formatted(own))).isEqualTo(Verdict.PASS);
        }

        @Test
        void brings_a_test_of_its_own() throws IOException {
            assertThat(verdict("return 41; } static class AnswerTest { "
                    + "@org.junit.jupiter.api.Test void it_is_42() { }")).isEqualTo(
                            Verdict.WRONG);
        }

        @Test
        void leaves_a_process_behind() throws IOException {
            assertThat(verdict("new ProcessBuilder(\"setsid\", \"sleep\", \"98765\")"
                    + ".start(); return 42;")).isEqualTo(Verdict.PASS);
            assertThat(ProcessHandle.allProcesses().map(p -> p.info().commandLine()
                    .orElse(""))).noneMatch(c -> c.contains("sleep 98765"));
        }

        @Test
        void renames_the_machine_and_fills_tmp() throws IOException {
            Path hostname = Path.of("/proc/sys/kernel/hostname");
            String before = Files.readString(hostname);
            assertThat(verdict("new ProcessBuilder(\"hostname\", \"mine\").start()"
                    + ".waitFor();"
                    + " new java.io.File(\"/tmp/mine-98765\").createNewFile();"
                    + " return 42;")).isEqualTo(Verdict.PASS);
            assertThat(Files.readString(hostname)).isEqualTo(before);
            assertThat(Path.of("/tmp/mine-98765")).doesNotExist();
        }
    }

    @Nested
    class ATest {

        private Verdict of(String body) throws IOException {
            return new ToyCourse(directory).testedBy("""
                    package toy;
                    class AnswerTest { %s }
                    """.formatted(body)).grade("return 42;").verdict();
        }

        @Test
        void that_cannot_run_here_is_no_pass() throws IOException {
            assertThat(of("@org.junit.jupiter.api.Test"
                    + " @workbook.testkit.Requires(\"kernel 99.0\") void t() { }"))
                    .isEqualTo(Verdict.ENV);
        }

        @Test
        void that_gives_up_is_no_pass() throws IOException {
            assertThat(of("@org.junit.jupiter.api.Test void t() {"
                    + " org.junit.jupiter.api.Assumptions.assumeTrue(false); }"))
                    .isEqualTo(Verdict.ENV);
        }

        @Test
        void that_is_not_there_is_our_fault() throws IOException {
            assertThat(of("")).isEqualTo(Verdict.GRADER);
        }
    }
}
