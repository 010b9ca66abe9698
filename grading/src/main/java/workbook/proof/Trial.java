// SPDX-License-Identifier: Apache-2.0
package workbook.proof;

import java.util.List;
import workbook.exercise.Assignment;
import workbook.grader.Grader;
import workbook.grader.Submission;
import workbook.grader.Terms;
import workbook.report.Grade;

/**
 * One answer that is to be graded.
 *
 * @param assignment whose hole the candidate fills; the reference fills the others
 * @param graded the exercises of the chapter whose tests it is to face
 */
record Trial(Assignment assignment, Candidate candidate, List<Assignment> graded) {

    /** In the order of the exercises it faces. */
    List<Grade> grades() {
        return new Grader(Terms.usual()).grade(graded, submission());
    }

    private Submission submission() {
        return new Submission.Patch(assignment.file(), assignment.source().filled(
                hole -> hole.number().equals(assignment.number())
                        ? candidate.lines(hole)
                        : hole.answer()));
    }
}
