// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import workbook.report.Grade;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/**
 * Grades each folder of {@code src/test/hostile}, or those whose names begin as
 * {@code -Dhostile=REGEX} says, and looks whether the host is what it was.
 */
@Requires({"root", "quick machine"})
@LeakCheck
final class HostileTest {

    private static final String ONLY = System.getProperty("hostile", "");
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @TempDir
    private Path directory;
    private Process neighbour;

    /** A process of the host, which no submission may see or end. */
    @BeforeEach
    void a_process_runs_elsewhere() throws IOException {
        neighbour = new ProcessBuilder("sleep", "700.98765").start();
    }

    @AfterEach
    void and_is_ended() throws InterruptedException {
        neighbour.destroyForcibly().waitFor();
    }

    @TestFactory
    Stream<DynamicTest> the_host_is_unharmed_and_the_grade_right_after()
            throws Exception {
        Path copy = directory.resolve("submissions");
        copy(copy);
        ToyCourse course = new ToyCourse(directory.resolve("course"));
        course.tested();
        ToyCourse apart = ToyCourse.apart(directory.resolve("apart"));
        ToyCourse kept = KeptCourse.in(directory.resolve("kept"));
        return Hostile.in(copy).stream().filter(h -> h.name().matches(ONLY + ".*"))
                .map(h -> dynamicTest(h.title(),
                        () -> judge(h, h.kept() ? kept : h.apart() ? apart : course)));
    }

    /** What is handed in lies among the graders' own files, as in real life. */
    private static void copy(Path to) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("cp", "-a", Hostile.ALL.toString(), to.toString())
                .inheritIO().start().waitFor()).isZero();
    }

    private void judge(Hostile hostile, ToyCourse course) throws Exception {
        List<Path> secrets = hide(hostile.secretsIn());
        try {
            Surroundings before = Surroundings.now(directory);
            check(hostile, grade(hostile, course));
            assertThat(Surroundings.changed(directory, before,
                    Instant.now().plus(PATIENCE))).as("harm done to the host").isEmpty();
            assertThat(neighbour.isAlive()).as("a process of the host").isTrue();
        } finally {
            Surroundings.sleepers().forEach(ProcessHandle::destroyForcibly);
            delete(secrets);
        }
    }

    private static Grade grade(Hostile hostile, ToyCourse course) {
        return new Grader(GradingOptions.USUAL).grade(
                hostile.limited(course.assignment()),
                Submission.in(hostile.folder()));
    }

    private static void check(Hostile hostile, Grade grade) {
        String said = grade.verdict() + " " + grade.complaints();
        assertThat(hostile.verdicts()).as(said).contains(grade.verdict());
        assertThat(grade.earned()).isEqualTo(grade.passed() ? 10 : 0);
        if (!hostile.mentions().isEmpty()) {
            assertThat(grade.mentions(hostile.mentions())).as(said).isTrue();
        }
        if (!hostile.never().isEmpty()) {
            assertThat(said).doesNotContain(hostile.never());
        }
    }

    private static List<Path> hide(List<Path> places) throws IOException {
        List<Path> secrets = new ArrayList<>();
        for (Path place : places) {
            Path student = Files.createTempDirectory(place, "student-");
            secrets.add(Files.writeString(student.resolve("workbook-secret"), "42"));
        }
        return secrets;
    }

    private static void delete(List<Path> secrets) throws IOException {
        for (Path secret : secrets) {
            Files.deleteIfExists(secret);
            Files.deleteIfExists(secret.getParent());
        }
    }
}
