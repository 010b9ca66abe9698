// SPDX-License-Identifier: Apache-2.0
package workbook.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import workbook.course.Assignment;
import workbook.course.Trouble;
import workbook.report.Page;

/**
 * The proofs of several exercises, counted as tests are.
 *
 * @param took wall time
 */
public record Proofs(List<Proof> proofs, Duration took) {

    /**
     * Proves each, telling as it goes.
     *
     * @param jobs how many answers are graded at a time
     * @param report is written after each, so that what is known survives if the run
     *            doesn't
     */
    public static Proofs of(List<Assignment> assignments, int jobs, Page page,
            ProofReport report) {
        long started = System.nanoTime();
        List<Plan> plans = Plan.of(assignments);
        List<Trial> trials = plans.stream().flatMap(Plan::trials).distinct().toList();
        Countdown countdown = Countdown.onTerminal(trials.size());
        Proofs proofs = new Proofs(List.of(), Duration.ZERO);
        try (Trials running = new Trials(trials, jobs, countdown)) {
            for (Plan plan : plans) {
                Proof proof = Proof.of(plan, running);
                countdown.aside(() -> proof.tell(page));
                proofs = proofs.with(proof,
                        Duration.ofNanos(System.nanoTime() - started));
                report.write(proofs);
            }
        }
        return proofs;
    }

    private Proofs with(Proof proof, Duration sofar) {
        List<Proof> all = new ArrayList<>(proofs);
        all.add(proof);
        return new Proofs(List.copyOf(all), sofar);
    }

    public long passed() {
        return count(Row::holds);
    }

    public long failed() {
        return count(r -> !r.holds() && !r.notRun())
                + proofs.stream().mapToInt(p -> p.objections().size()).sum();
    }

    /** What neither holds nor fails since it couldn't be tried here. */
    public long notRun() {
        return count(Row::notRun);
    }

    private long count(Predicate<Row> which) {
        return proofs.stream().flatMap(p -> p.rows().stream()).filter(which).count();
    }

    /** Three lines for a shell script to add up. */
    public void write(Path summary) {
        try {
            Files.writeString(summary, "passed=%d%nfailed=%d%nnotrun=%d%n"
                    .formatted(passed(), failed(), notRun()));
        } catch (IOException e) {
            throw Trouble.machine("cannot write " + summary + ": " + e);
        }
    }

    public int exitCode() {
        return failed() > 0 ? 1 : notRun() > 0 ? Trouble.Blame.MACHINE.exitCode() : 0;
    }

    public void tell(Page page) {
        page.line(passed() + " passed, " + failed() + " failed"
                + (notRun() > 0 ? ", " + notRun() + " not run" : ""));
    }
}
