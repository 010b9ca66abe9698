// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.course.Assignment;
import workbook.report.Grade;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/** Two exercises whose tests tell the random value they were given. */
@Requires("root")
@LeakCheck
final class SeedTest {

    private static final String TEST = """
            package toy;
            @workbook.testkit.Exercise("1.%1$d")
            class %2$sTest {
                @org.junit.jupiter.api.Test
                void t() {
                    throw new IllegalStateException(workbook.testkit.Nonce.text());
                }
            }
            """;

    @TempDir
    private Path directory;
    private ToyCourse toy;

    @BeforeEach
    void two_exercises() throws IOException {
        toy = new ToyCourse(directory.resolve("course"))
                .testedBy("Other", TEST.formatted(2, "Other"))
                .testedBy("Answer", TEST.formatted(1, "Answer"));
        Path first = toy.assignment().directory();
        Path second = Files.createDirectory(first.resolveSibling("1.2"));
        Files.writeString(second.resolve("exercise.properties"),
                Files.readString(first.resolve("exercise.properties"))
                        .replace("toy.AnswerTest", "toy.OtherTest"));
    }

    private String value(Grade grade) {
        return grade.complaints().get(0).observed().lines().findFirst().orElseThrow();
    }

    private List<String> values(List<Assignment> assignments) {
        return new Grader(GradingOptions.official(7L, false)).grade(assignments,
                Submission.in(toy.root())).stream().map(this::value).toList();
    }

    @Test
    void the_same_seed_gives_an_exercise_the_same_values_alone_and_among_others() {
        List<Assignment> both = toy.course().assignments();
        List<String> together = values(both);
        assertThat(values(List.of(both.get(1)))).containsExactly(together.get(1));
        assertThat(together.get(0)).isNotEqualTo(together.get(1));
        assertThat(values(List.of(both.get(1), both.get(0))))
                .containsExactly(together.get(1), together.get(0));
    }

    @Test
    void each_exercise_took_its_own_time() throws IOException {
        toy.testedBy("Other", TEST.formatted(2, "Other").replace("throw new",
                "workbook.testkit.Nonce.text(); java.util.concurrent.locks.LockSupport"
                        + ".parkNanos(3_000_000_000L); throw new"));
        List<Grade> grades = new Grader(GradingOptions.official(7L, false)).grade(
                toy.course().assignments(), Submission.in(toy.root()));
        assertThat(grades.get(0).took())
                .isLessThan(grades.get(1).took().minusSeconds(1));
        assertThat(grades.get(1).took()).isGreaterThan(Duration.ofMillis(2900));
    }
}
