// SPDX-License-Identifier: Apache-2.0
package workbook.proof;

import java.util.List;
import java.util.stream.Stream;
import workbook.report.Complaint;
import workbook.report.Grade;
import workbook.report.Verdict;

/**
 * One candidate and its grades.
 *
 * @param objection empty when each grade is the one it must be
 */
record TrialResult(Candidate candidate, List<Grade> grades, String objection) {

    static TrialResult of(Candidate candidate, List<Grade> grades) {
        return new TrialResult(candidate, grades,
                grades.stream().map(g -> objection(candidate, g))
                        .filter(o -> !o.isEmpty()).findFirst().orElse(""));
    }

    private static String objection(Candidate candidate, Grade grade) {
        return grade.verdict() == Verdict.GRADER
                ? "the grader failed"
                : candidate.objection().apply(grade);
    }

    /** Whether this machine couldn't try it, so that nothing is proved. */
    boolean notRun() {
        return grades.stream().anyMatch(g -> g.verdict() == Verdict.ENV);
    }

    boolean holds() {
        return !notRun() && objection.isEmpty();
    }

    String outcome() {
        return holds() ? "as it must" : notRun() ? "NOT RUN" : "FAILED";
    }

    /** The first that isn't a pass. */
    Verdict verdict() {
        return grades.stream().map(Grade::verdict).filter(v -> v != Verdict.PASS)
                .findFirst().orElse(Verdict.PASS);
    }

    int earned() {
        return grades.stream().mapToInt(Grade::earned).sum();
    }

    int points() {
        return grades.stream().mapToInt(g -> g.assignment().points()).sum();
    }

    long milliseconds() {
        return grades.stream().mapToLong(g -> g.took().toMillis()).sum();
    }

    Stream<Complaint> complaints() {
        return grades.stream().flatMap(g -> g.complaints().stream());
    }

    /** The tests that refuse it. */
    List<String> refusedBy() {
        return grades.stream().flatMap(g -> g.refusedBy().stream()).distinct().toList();
    }

    /** Those of them that say what is wrong with it. */
    List<String> caughtBy() {
        return candidate.mutant()
                .map(m -> complaints().filter(c -> c.mentions(m.refusal()))
                        .map(Complaint::test).filter(t -> !t.isEmpty()).distinct()
                        .toList())
                .orElse(List.of());
    }
}
