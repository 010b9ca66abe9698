// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import static workbook.testkit.Finding.expect;

import java.util.List;
import java.util.Optional;
import mason.linux.KernelException;
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

/**
 * Exercise 2.3: what is to be written, written into a cgroup of the tests. Where the host
 * has version 2, that is what is given, and the texts of version 1 are compared.
 */
@Exercise("2.3")
@Requires({"root", "controller memory"})
@LeakCheck
final class MemoryMaxExercise {

    private static final Answer ANSWER = Answer.inWordsOf(Setting.class);
    private static final String UNLIMITED = "no limit";

    private Cgroup cgroup;
    private SettingsOfAnswer files;

    @BeforeEach
    void make() {
        cgroup = Cgroup.create(MountedCgroups.hierarchies(), Nonce.hostname(),
                Limits.none());
        files = new SettingsOfAnswer(cgroup.directory(Controller.MEMORY).orElseThrow());
    }

    @AfterEach
    void remove() {
        cgroup.close();
    }

    private static List<Setting> version1(MemoryMax limit) {
        return ANSWER.to(MemoryMax::v1, limit);
    }

    private List<Setting> asked(MemoryMax limit) {
        return cgroup.part(Controller.MEMORY).hierarchy().pick(version1(limit),
                ANSWER.to(MemoryMax::v2, limit));
    }

    private static MemoryMax limit(long memory, long swap) {
        return new MemoryMax(Optional.of(new Bytes(memory)),
                Optional.of(new Bytes(swap)));
    }

    /** Whole pages of any kernel, 16 to 32 MiB. */
    private static long some() {
        return Nonce.number(256, 512) * 65_536L;
    }

    @Test
    @Covers(Question.SHAPES)
    void version_1_has_a_file_for_memory_and_one_for_the_sum_with_swap() {
        for (long swap : new long[]{0, some(), 1L << 40}) {
            long memory = some();
            expect("what to write for " + memory + " bytes of memory and " + swap
                    + " of swap",
                    List.of("memory.limit_in_bytes = " + memory,
                            "memory.memsw.limit_in_bytes = " + (memory + swap)))
                    .observe(version1(limit(memory, swap)).stream()
                            .map(s -> s.file() + " = " + s.text()).toList())
                    .because("memsw stands for memory and swap together");
        }
    }

    @Test
    void the_kernel_takes_them_in_this_order_when_there_was_no_limit() {
        long memory = some();
        try {
            files.write(asked(limit(memory, some())));
        } catch (KernelException e) {
            expect("the kernel to take the settings in their order").observe(
                    e.getMessage())
                    .because("memory alone must never be more than memory and swap"
                            + " together");
        }
        expect("the most memory", "" + memory)
                .observe(files.read("memory.max", "memory.limit_in_bytes"))
                .because("the kernel limits by what its files say");
    }

    @Test
    @Covers(Question.SECOND_START)
    void a_limit_can_be_raised_and_lowered_and_taken_away() {
        MemoryMax allSwap = new MemoryMax(limit(some(), 0).bytes(), Optional.empty());
        for (MemoryMax each : List.of(limit(some(), some()), limit(some() * 9, some()),
                limit(some() / 2, 0), allSwap, limit(some(), some()), MemoryMax.MAX)) {
            files.writeInEitherOrder(asked(each));
            expect("the most memory and the most swap", List.of(text(each.bytes()),
                    text(each.swap()))).observe(List.of(memory(), swap()))
                    .because("a container's limits change while it runs, and \"none\" is"
                            + " a limit like others");
        }
    }

    private static String text(Optional<Bytes> amount) {
        return amount.map(b -> "" + b.count()).orElse(UNLIMITED);
    }

    private String memory() {
        return text(files.bytes("memory.max", "memory.limit_in_bytes"));
    }

    /** In version 1 the difference, if there is one. */
    private String swap() {
        return cgroup.part(Controller.MEMORY).hierarchy().pick(
                text(files.bytes("memory.memsw.limit_in_bytes").map(b -> new Bytes(
                        b.count() - files.bytes("memory.limit_in_bytes").orElseThrow()
                                .count()))),
                text(files.bytes("memory.swap.max")));
    }

    @Test
    void a_process_that_wants_more_is_killed_and_one_that_wants_less_is_not()
            throws Exception {
        files.writeInEitherOrder(asked(limit(16 << 20, 0)));
        for (String wanted : List.of("4m", "40m")) {
            int code = Nonce.exitCode();
            try (JoinedProcess process = JoinedProcess.running("head -c " + wanted
                    + " /dev/zero | tail -c " + wanted + " >/dev/null && exit " + code,
                    files.cgroup())) {
                boolean most = wanted.equals("40m");
                int seen = process.exitCode();
                expect("a command that wants " + wanted + " of 16 MiB "
                        + (most ? "to fail" : "to exit with " + code))
                        .observe("it exits with " + seen, most != (seen == code))
                        .because("a limit is in bytes, and the kernel keeps it");
            }
        }
    }

    @Test
    @Covers(Question.FAILING_START)
    void a_kernel_that_does_not_count_swap_limits_memory() {
        expect("the files that a kernel must have", List.of("memory.limit_in_bytes"))
                .observe(version1(limit(some(), 0)).stream().filter(Setting::required)
                        .map(Setting::file).toList())
                .because("many kernels are started without swap accounting, and a"
                        + " container can be limited there, too");
    }

    @Test
    @Covers(Question.SIDE_EFFECTS)
    void settings_that_are_only_made_change_nothing() {
        HostChanges.expectNoneFrom("v1()", () -> version1(limit(some(), some())),
                files.cgroup());
    }
}
