// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import static workbook.testkit.Finding.expect;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import workbook.testkit.Covers;
import workbook.testkit.Covers.Question;
import workbook.testkit.Exercise;
import workbook.testkit.Nonce;
import workbook.testkit.answer.Answer;

/** Exercise 2.5 once more, for answers made to measure for the counts one can see. */
@Exercise("2.5")
class HiddenCpuReadingExercise {

    private static final Answer ANSWER = Answer.inWordsOf();

    /** So many thousandths of a processor, of seconds of the host in ticks. */
    @Test
    @Covers(Question.SHAPES)
    void any_two_readings_give_the_percentage() {
        for (int i = 0; i < 100; i++) {
            int processors = Nonce.number(1, 128);
            int thousandths = Nonce.number(0, processors * 1000);
            int ticks = Nonce.number(1, 500);
            Duration used = Duration.ofMillis(Nonce.number(0, 1_000_000));
            Duration host = Duration.ofMillis(Nonce.number(1_000_000, 2_000_000) * 10L);
            CpuReading before = reading(used, host, processors);
            CpuReading after = reading(
                    used.plusNanos(10_000L * thousandths * ticks),
                    host.plusMillis(10L * ticks * processors), processors);
            double seen = ANSWER.to(CpuReading::percentSince, after, before);
            expect("the percentage from " + before + " to " + after + " to be "
                    + thousandths / 10.0)
                    .observe("" + seen, Math.abs(seen - thousandths / 10.0) < 0.001)
                    .because("a hundred percent is one processor, of however many");
        }
    }

    private static CpuReading reading(Duration cgroup, Duration host, int processors) {
        return new CpuReading(new CpuUsage(cgroup, Duration.ZERO, cgroup, List.of()),
                new HostUsage(processors, host, new Bytes(1L << 33)));
    }
}
