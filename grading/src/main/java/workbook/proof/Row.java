// SPDX-License-Identifier: Apache-2.0
package workbook.proof;

import workbook.report.Grade;
import workbook.report.Verdict;

/**
 * One candidate and its grade.
 *
 * @param objection empty when the grade is the one it must have
 */
record Row(Candidate candidate, Grade grade, String objection) {

    static Row of(Candidate candidate, Grade grade) {
        return new Row(candidate, grade, grade.verdict() == Verdict.GRADER
                ? "the grader failed"
                : candidate.objection(grade));
    }

    /** Whether this machine couldn't try it, so that nothing is proved. */
    boolean notRun() {
        return grade.verdict() == Verdict.ENV;
    }

    boolean holds() {
        return !notRun() && objection.isEmpty();
    }
}
