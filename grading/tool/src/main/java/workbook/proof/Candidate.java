// SPDX-License-Identifier: Apache-2.0
package workbook.proof;

import java.util.List;
import workbook.course.Assignment;
import workbook.course.Hole;
import workbook.course.WrongAnswer;
import workbook.report.Grade;
import workbook.report.Verdict;
import workbook.workspace.Stub;

/** An answer whose grade is known beforehand. */
sealed interface Candidate {

    String name();

    /** What stands in the hole. */
    List<String> lines(Hole hole);

    /** What stands in the hole of another exercise of the chapter. */
    default List<String> beside(Assignment other, Hole hole) {
        return hole.answer();
    }

    /** What is wrong with the grade; empty when it is the one it must have. */
    String objection(Grade grade);

    /** The hole as the reader finds it, every other one being filled. */
    record Untouched(Assignment assignment) implements Candidate {

        @Override
        public String name() {
            return "the stub";
        }

        @Override
        public List<String> lines(Hole hole) {
            return Stub.of(assignment, hole);
        }

        @Override
        public String objection(Grade grade) {
            if (refusesToCompile(grade)) {
                return "the stub must compile";
            }
            return grade.verdict() == Verdict.WRONG ? "" : "the stub must be WRONG";
        }
    }

    /** The answer alone: whoever passes so needs no other exercise of the chapter. */
    record Alone() implements Candidate {

        @Override
        public String name() {
            return "the others being open";
        }

        @Override
        public List<String> lines(Hole hole) {
            return hole.answer();
        }

        @Override
        public List<String> beside(Assignment other, Hole hole) {
            return Stub.of(other, hole);
        }

        @Override
        public String objection(Grade grade) {
            return grade.passed() ? "" : "it must PASS while the others are open";
        }
    }

    /** Our own answer. */
    record Reference() implements Candidate {

        @Override
        public String name() {
            return "the reference";
        }

        @Override
        public List<String> lines(Hole hole) {
            return hole.answer();
        }

        @Override
        public String objection(Grade grade) {
            return grade.passed() ? "" : "the reference must PASS";
        }
    }

    /** A mistake that has to be told from the answer. */
    record Mistake(WrongAnswer answer) implements Candidate {

        @Override
        public String name() {
            return answer.name();
        }

        @Override
        public List<String> lines(Hole hole) {
            return answer.lines();
        }

        @Override
        public String objection(Grade grade) {
            if (grade.passed()) {
                return "nobody refuses it";
            }
            if (refusesToCompile(grade)) {
                return "a wrong answer must compile";
            }
            return grade.mentions(answer.refusal())
                    ? ""
                    : "it must be refused with: " + answer.refusal();
        }
    }

    private static boolean refusesToCompile(Grade grade) {
        return grade.mentions("it doesn't compile");
    }
}
