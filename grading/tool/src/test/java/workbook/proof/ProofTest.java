// SPDX-License-Identifier: Apache-2.0
package workbook.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.Requires;

@Requires("root")
final class ProofTest {

    @TempDir
    private Path directory;

    private Path report;

    private Proofs proved(TwoExercises exercises) throws IOException {
        report = directory.resolve("report");
        return exercises.proved(new ProofReport(report));
    }

    private static List<String> objections(Proofs proofs) {
        return proofs.proofs().get(0).rows().stream().map(TrialResult::objection)
                .filter(o -> !o.isEmpty()).toList();
    }

    @Test
    void a_sound_exercise_holds() throws IOException {
        Proofs proofs = proved(
                TwoExercises.comparing(directory, "Answer.answer()", "Other.other()")
                        .withWrongAnswer("less", "return 41;", "it to be [42]")
                        .withWrongAnswer("more", "return 43;", "it to be [42]"));
        assertThat(objections(proofs)).isEmpty();
        assertThat(proofs.proofs().get(0).objections()).isEmpty();
        assertThat(proofs.passed()).isEqualTo(5);
        assertThat(proofs.exitCode()).isZero();
        assertThat(report.resolve("matrix.txt")).content().contains("less")
                .contains("a  it is 42").contains("5 passed, 0 failed");
        assertThat(Files.readString(report.resolve("proof.json")))
                .containsIgnoringWhitespaces("\"caughtBy\": [\"it is 42\"]");
    }

    @Test
    void tests_that_demand_nothing_are_found_out() throws IOException {
        TwoExercises exercises = TwoExercises.comparing(directory, "42", "1")
                .withWrongAnswer("less", "return 41;", "it to be [42]");
        Proofs proofs = proved(exercises);
        assertThat(objections(proofs)).containsExactly("the stub must be WRONG",
                "no test refuses it");
        assertThat(proofs.proofs().get(0).objections())
                .containsExactly("no wrong answer fails: it is 42");
        assertThat(proofs.failed()).isEqualTo(3);
        assertThat(proofs.exitCode()).isEqualTo(1);
    }

    @Test
    void an_exercise_that_needs_its_neighbour_is_found_out() throws IOException {
        Proofs proofs = proved(TwoExercises
                .comparing(directory, "Answer.answer() * Other.other()", "Other.other()")
                .withWrongAnswer("less", "return 41;", "it to be [41]")
                .withWrongAnswer("text", "return \"42\";", "it to be [42]"));
        assertThat(objections(proofs)).containsExactly(
                "it must PASS while the others are open",
                "it must be refused with: it to be [41]", "a wrong answer must compile");
    }
}
