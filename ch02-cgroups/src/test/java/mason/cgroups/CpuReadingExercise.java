// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import static workbook.testkit.Finding.expect;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import workbook.testkit.Covers;
import workbook.testkit.Covers.Question;
import workbook.testkit.Exercise;
import workbook.testkit.HostChanges;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;
import workbook.testkit.answer.Answer;

/** Exercise 2.5: counts as they may be, and those of a busy command. */
@Exercise("2.5")
@Requires({"root", "controller cpu", "controller cpuacct"})
@LeakCheck
final class CpuReadingExercise {

    private static final Answer ANSWER = Answer.inWordsOf();
    private static final Bytes MEMORY = new Bytes(1L << 30);
    private static final double NEAR = 0.01;
    private static final Duration WHILE = Duration.ofMillis(400);
    private static final int MOST_LOOKS = 5;

    private static double asked(CpuReading after, CpuReading before) {
        return ANSWER.to(CpuReading::percentSince, after, before);
    }

    private static CpuReading reading(Duration cgroup, Duration host, int processors) {
        return new CpuReading(new CpuUsage(cgroup, cgroup, Duration.ZERO, List.of()),
                new HostUsage(processors, host, MEMORY));
    }

    private static void expectPercent(CpuReading before, CpuReading after,
            double percent, String why) {
        double seen = asked(after, before);
        expect("the percentage from " + text(before) + " to " + text(after) + " to be "
                + percent).observe("" + seen, Math.abs(seen - percent) < NEAR)
                .because(why);
    }

    private static String text(CpuReading reading) {
        return reading.cgroup().total().toNanos() + " ns of the cgroup and "
                + reading.host().cpuTime().toMillis() + " ms of " + reading.host()
                        .processors()
                + " processors";
    }

    /** Of a second in which all processors were counted. */
    private static void expectOfASecond(int processors, int percent, String why) {
        Duration used = Duration.ofMillis(10L * percent);
        Duration passed = Duration.ofSeconds(processors);
        Duration earlier = Duration.ofMillis(Nonce.number(1, 1_000_000));
        Duration since = Duration.ofSeconds(Nonce.number(1_000, 1_000_000));
        expectPercent(reading(earlier, since, processors), reading(earlier.plus(used),
                since.plus(passed), processors), percent, why);
    }

    @Test
    void one_busy_processor_is_a_hundred_percent_of_any_number() {
        for (int processors : new int[]{1, 2, Nonce.number(3, 64)}) {
            expectOfASecond(processors, 100, "the host counts the time of all its"
                    + " processors, and a hundred percent is one of them");
        }
    }

    @Test
    @Covers(Question.SHAPES)
    void a_part_of_a_processor_and_many_processors_are_percentages_too() {
        for (int percent : new int[]{0, 1, Nonce.number(2, 99), Nonce.number(101, 399),
                400}) {
            expectOfASecond(4, percent, "a command with four threads can use four"
                    + " processors, and most use a part of one");
        }
    }

    @Test
    @Covers(Question.SHAPES)
    void a_few_nanoseconds_count() {
        Duration hour = Duration.ofHours(Nonce.number(1, 9_000));
        expectPercent(reading(hour, hour, 1), reading(hour.plusNanos(7_654_321),
                hour.plusMillis(50), 1), 15.308642,
                "a container that does little is not one that does nothing");
    }

    @Test
    @Covers(Question.FAILING_START)
    void what_cannot_be_known_is_nothing() {
        Duration used = Duration.ofMillis(Nonce.number(20, 900));
        Duration host = Duration.ofSeconds(Nonce.number(10, 900));
        expectPercent(reading(used, host, 2), reading(used.plusMillis(3), host, 2), 0,
                "two readings can be less than a hundredth of a second apart");
        expectPercent(reading(used, host, 2), reading(used, host, 2), 0,
                "two readings can be less than a hundredth of a second apart");
        expectPercent(reading(used, host, 2), reading(Duration.ofMillis(1),
                host.plusSeconds(2), 2), 0,
                "a container that was started anew counts from the beginning");
    }

    /** A reader that is kept waiting between two files sees too much: then once more. */
    @Test
    @Covers(Question.SECOND_START)
    void a_busy_command_has_what_it_has_used() throws Exception {
        try (Cgroup cgroup = Cgroup.create(MountedCgroups.hierarchies(),
                Nonce.hostname(), Limits.none());
                JoinedProcess busy = JoinedProcess.running("while :; do :; done",
                        cgroup.directory(Controller.CPUACCT).orElseThrow())) {
            List<Double> pair = List.of();
            for (int i = 0; i < MOST_LOOKS && !fits(pair); i++) {
                pair = percentages(cgroup, busy);
            }
            expect("a busy command that had " + pair.get(0)
                    + " percent of a processor to have about that")
                    .observe("" + pair.get(1), fits(pair))
                    .because("the percentage is of one processor, whatever was there"
                            + " before");
        }
    }

    /** What the kernel says of the process, on a loaded host, too, and the answer. */
    private static List<Double> percentages(Cgroup cgroup, JoinedProcess busy)
            throws InterruptedException {
        CpuReading before = reading(cgroup);
        Duration own = used(busy);
        long began = System.nanoTime();
        Thread.sleep(WHILE.toMillis());
        double took = System.nanoTime() - began;
        double more = used(busy).minus(own).toNanos();
        return List.of(100 * more / took, asked(reading(cgroup), before));
    }

    private static boolean fits(List<Double> pair) {
        return !pair.isEmpty()
                && Math.abs(pair.get(0) - pair.get(1)) < 3 + 0.3 * pair.get(0);
    }

    private static Duration used(JoinedProcess process) {
        return process.process().info().totalCpuDuration().orElseThrow();
    }

    private static CpuReading reading(Cgroup cgroup) {
        CgroupStatistics now = cgroup.statistics();
        return new CpuReading(now.cpu().orElseThrow(), now.host());
    }

    @Test
    @Covers(Question.SIDE_EFFECTS)
    void the_answer_changes_nothing() {
        CpuReading any = reading(Duration.ZERO, Duration.ZERO, 1);
        HostChanges.expectNoneFrom("percentSince()", () -> asked(any, any), Path.of(
                "/nowhere"));
    }
}
