// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.report.Complaint;
import workbook.report.Grade;
import workbook.report.Verdict;

/**
 * The grade of one run of tests.
 *
 * @param certain whether it follows from the answer alone; where the machine, another
 *            program or the load of the machine may have brought it about, it doesn't
 */
record Outcome(Grade grade, boolean certain) {

    /** What the same tests said of the reference decides whose fault it is. */
    Grade besides(Grade reference) {
        boolean judged = grade.verdict().aboutTheAnswer();
        if (reference.passed()) {
            return judged ? grade : with(Verdict.CRASH, "the tests come to their end with"
                    + " the reference's answer, and with this one they don't");
        }
        return judged
                ? with(Verdict.ENV, "the reference's answer does not pass here either: "
                        + reference.verdict())
                : grade;
    }

    /** What an answer that fails may have missed. */
    Outcome noting(List<String> errors) {
        return errors.isEmpty() || grade.passed() ? this
                : new Outcome(new Grade(grade.assignment(), grade.verdict(),
                        Stream.concat(grade.complaints().stream(), Stream.of(Complaint.of(
                                "left out, for it doesn't compile:\n"
                                        + String.join("\n", errors))))
                                .toList(),
                        grade.seed(), grade.took()), certain);
    }

    private Grade with(Verdict verdict, String sentence) {
        return new Grade(grade.assignment(), verdict,
                Stream.concat(Stream.of(Complaint.of(sentence)),
                        grade.complaints().stream()).collect(Collectors.toList()),
                grade.seed(), grade.took());
    }

    /** All of them certain. */
    static List<Outcome> certain(Stream<Grade> grades) {
        return grades.map(g -> new Outcome(g, true)).toList();
    }
}
