// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import static workbook.testkit.Finding.expect;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import workbook.testkit.Covers;
import workbook.testkit.Covers.Question;
import workbook.testkit.Exercise;
import workbook.testkit.HostChanges;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;
import workbook.testkit.answer.Answer;

/** Exercise 2.4: quotas as numbers, in the kernel, and as a busy command has them. */
@Exercise("2.4")
@Requires({"root", "controller cpu"})
@LeakCheck
final class CpuMaxExercise {

    private static final Answer ANSWER = Answer.inWordsOf(CpuMax.class);
    private static final Duration WHILE = Duration.ofMillis(500);

    private Cgroup cgroup;
    private SettingsOfAnswer files;

    @BeforeEach
    void make() {
        cgroup = Cgroup.create(MountedCgroups.hierarchies(), Nonce.hostname(),
                Limits.none());
        files = new SettingsOfAnswer(cgroup.directory(Controller.CPU).orElseThrow());
    }

    @AfterEach
    void remove() {
        cgroup.close();
    }

    private static CpuMax asked(String processors) {
        return ANSWER.to(CpuMax::parse, processors);
    }

    private static void expectQuotas(Map<String, Long> micros, String why) {
        micros.forEach((processors, quota) -> expect("the limit for " + processors
                + " processors",
                new CpuMax(Optional.of(Duration.ofNanos(quota * 1000)),
                        Duration.ofMillis(100)))
                .observe(asked(processors)).because(why));
    }

    @Test
    void so_many_processors_are_so_much_of_a_tenth_of_a_second() {
        int percent = Nonce.number(11, 99);
        expectQuotas(
                Map.of("0." + percent, percent * 1000L, "1", 100_000L, "2." + percent,
                        200_000L + percent * 1000L),
                "a quota is the time that all processors together may be used in one"
                        + " period");
    }

    /** 0.29 times 100000 is 28999.999999999996 in floating point. */
    @Test
    @Covers(Question.SHAPES)
    void a_number_is_taken_as_it_is_written() {
        Map<String, Long> micros = new LinkedHashMap<>(Map.of("0.29", 29_000L, "0.57",
                57_000L, "1.15", 115_000L, "4.35", 435_000L, "0.01", 1_000L));
        micros.put("64", 6_400_000L);
        micros.put("100000", 10_000_000_000L);
        expectQuotas(micros, "0.29 has no exact value in binary, and no quota may be less"
                + " for that");
    }

    @Test
    @Covers(Question.SECOND_START)
    void a_part_of_a_microsecond_is_left_out() {
        expectQuotas(Map.of("0.3333333", 33_333L, "0.0166667", 1_666L, "1.999999999",
                199_999L), "a command may have as much as was asked for, and not more");
    }

    @Test
    @Covers(Question.FAILING_START)
    void less_than_the_kernel_takes_is_refused() {
        for (String few : List.of("0.009", "0.00999999", "-1")) {
            String seen;
            try {
                seen = "it returns " + asked(few);
            } catch (IllegalArgumentException e) {
                seen = "IllegalArgumentException";
            }
            expect("the limit for " + few + " processors to be an",
                    "IllegalArgumentException").observe(seen)
                    .because("a quota of less than a millisecond is none that the kernel"
                            + " has, and a limit must not become another one");
        }
    }

    @Test
    void the_kernel_has_the_quota() {
        int percent = Nonce.number(11, 99);
        files.writeInEitherOrder(settings("0." + percent));
        expect("the quota, in microseconds", percent + "000")
                .observe(files.read("cpu.max", "cpu.cfs_quota_us").split(" ")[0])
                .because("the kernel limits by what its files say");
    }

    private List<Setting> settings(String processors) {
        return cgroup.part(Controller.CPU).hierarchy().settings(asked(processors));
    }

    @Test
    void a_busy_command_is_throttled() throws Exception {
        files.writeInEitherOrder(settings("0.05"));
        try (JoinedProcess busy = JoinedProcess.running("while :; do :; done",
                files.cgroup())) {
            Thread.sleep(WHILE.toMillis());
            Duration used = busy.process().info().totalCpuDuration().orElseThrow();
            long throttled = new ControlFile(files.cgroup().resolve("cpu.stat"))
                    .count("nr_throttled");
            expect("a command that never waits, with a twentieth of a processor, to be"
                    + " stopped for the rest of a period")
                    .observe(throttled + " periods in half a second, after "
                            + used.toMillis() + " ms on a processor",
                            throttled > 0 && used.compareTo(WHILE.dividedBy(2)) < 0)
                    .because("the quota is used up after 5 ms, and the next period begins"
                            + " after 100");
        }
    }

    @Test
    @Covers(Question.SIDE_EFFECTS)
    void a_limit_that_is_only_made_changes_nothing() {
        HostChanges.expectNoneFrom("of()", () -> asked("0.5"), files.cgroup());
    }
}
