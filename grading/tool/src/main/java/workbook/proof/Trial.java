// SPDX-License-Identifier: Apache-2.0
package workbook.proof;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import workbook.course.Assignment;
import workbook.course.Hole;
import workbook.grader.Grader;
import workbook.grader.Submission;
import workbook.grader.GradingOptions;
import workbook.report.Grade;

/**
 * One answer that is to be graded.
 *
 * @param assignment whose hole the candidate fills, and says what fills the others
 * @param graded the exercises of the chapter whose tests it is to face
 */
record Trial(Assignment assignment, Candidate candidate, List<Assignment> graded) {

    /** In the order of the exercises it faces. */
    List<Grade> grades() {
        return new Grader(GradingOptions.USUAL).grade(graded, submission());
    }

    private Submission submission() {
        Path folder = assignment.chapter().directory();
        return new Submission.Patch(assignment.chapter().sources().stream()
                .filter(s -> s.holes().stream().anyMatch(this::isTried))
                .collect(Collectors.toMap(s -> folder.relativize(s.file()),
                        s -> s.filled(this::lines))));
    }

    /** Its own hole, and others that don't have their answer. */
    private boolean isTried(Hole hole) {
        return isOurs(hole) || !lines(hole).equals(hole.answer());
    }

    private List<String> lines(Hole hole) {
        return isOurs(hole) ? candidate.answer().apply(hole)
                : candidate.beside().apply(other(hole), hole);
    }

    private boolean isOurs(Hole hole) {
        return hole.number().equals(assignment.number());
    }

    private Assignment other(Hole hole) {
        return assignment.chapter().assignments().stream()
                .filter(a -> a.number().equals(hole.number())).findFirst().orElseThrow();
    }
}
