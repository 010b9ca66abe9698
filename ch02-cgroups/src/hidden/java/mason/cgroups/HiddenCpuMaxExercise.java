// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import static workbook.testkit.Finding.expect;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import workbook.testkit.Covers;
import workbook.testkit.Covers.Question;
import workbook.testkit.Exercise;
import workbook.testkit.Nonce;
import workbook.testkit.answer.Answer;

/** Exercise 2.4 once more, for answers made to measure for the numbers one can see. */
@Exercise("2.4")
class HiddenCpuMaxExercise {

    private static final Answer ANSWER = Answer.inWordsOf(CpuMax.class);

    /** Whole processors and hundred-thousandths of one, each a microsecond. */
    @Test
    @Covers(Question.SHAPES)
    void any_number_of_processors_is_kept_to_the_microsecond() {
        for (int i = 0; i < 200; i++) {
            int whole = Nonce.number(0, 300);
            int micros = Nonce.number(1_000, 99_999);
            String processors = "%d.%05d".formatted(whole, micros)
                    + (i % 2 == 0 ? "" : "9");
            expect("the limit for " + processors + " processors",
                    new CpuMax(Optional.of(Duration.ofNanos(
                            (whole * 100_000L + micros) * 1000)), Duration.ofMillis(100)))
                    .observe(ANSWER.to(CpuMax::parse, processors))
                    .because("a limit is what was asked for, and never more");
        }
    }
}
