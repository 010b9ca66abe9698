// SPDX-License-Identifier: Apache-2.0
package workbook.proof;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import workbook.course.Assignment;
import workbook.course.WorkbookException;
import workbook.report.ProgressLine;
import workbook.report.TerminalPage;

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
    public static Proofs of(List<Assignment> assignments, int jobs, TerminalPage page,
            ProofReport report) {
        long started = System.nanoTime();
        List<ProofPlan> plans = ProofPlan.of(assignments);
        List<Trial> trials =
                plans.stream().flatMap(ProofPlan::trials).distinct().toList();
        boolean terminal = Boolean.getBoolean("workbook.terminal");
        ProgressLine progress = new ProgressLine(terminal
                ? System.err
                : new PrintStream(OutputStream.nullOutputStream()), terminal, "trials",
                trials.size());
        Proofs proofs = new Proofs(List.of(), Duration.ZERO);
        try (TrialRunner running = new TrialRunner(trials, jobs, progress)) {
            for (ProofPlan plan : plans) {
                Proof proof = Proof.of(plan, running);
                progress.aside(() -> proof.tell(page));
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
        return count(TrialResult::holds);
    }

    public long failed() {
        return count(r -> !r.holds() && !r.notRun())
                + proofs.stream().mapToInt(p -> p.objections().size()).sum();
    }

    /** What neither holds nor fails since it couldn't be tried here. */
    public long notRun() {
        return count(TrialResult::notRun);
    }

    private long count(Predicate<TrialResult> which) {
        return proofs.stream().flatMap(p -> p.rows().stream()).filter(which).count();
    }

    /** Three lines for a shell script to add up. */
    public void write(Path summary) {
        try {
            Files.writeString(summary, "passed=%d%nfailed=%d%nnotrun=%d%n"
                    .formatted(passed(), failed(), notRun()));
        } catch (IOException e) {
            throw WorkbookException.machine("cannot write " + summary + ": " + e);
        }
    }

    public int exitCode() {
        return failed() > 0 ? 1
                : notRun() > 0 ? WorkbookException.Blame.MACHINE.exitCode() : 0;
    }

    public void tell(TerminalPage page) {
        page.line(passed() + " passed, " + failed() + " failed"
                + (notRun() > 0 ? ", " + notRun() + " not run" : ""));
    }
}
