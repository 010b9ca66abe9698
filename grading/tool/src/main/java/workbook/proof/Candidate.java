// SPDX-License-Identifier: Apache-2.0
package workbook.proof;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import workbook.course.Assignment;
import workbook.course.Hole;
import workbook.course.WrongAnswer;
import workbook.report.Grade;
import workbook.report.Verdict;
import workbook.workspace.Stub;

/**
 * An answer whose grade is known beforehand.
 *
 * @param answer what stands in the hole
 * @param beside what stands in the hole of another exercise of the chapter
 * @param objection what is wrong with a grade; empty when it is the one it must be
 * @param mutant the wrong answer it is, if it is one
 */
record Candidate(String name, Function<Hole, List<String>> answer,
        BiFunction<Assignment, Hole, List<String>> beside,
        Function<Grade, String> objection, Optional<WrongAnswer> mutant) {

    private static Candidate among(String name, Function<Hole, List<String>> answer,
            Function<Grade, String> objection, WrongAnswer mutant) {
        return new Candidate(name, answer, (other, hole) -> hole.answer(), objection,
                Optional.ofNullable(mutant));
    }

    /** Our own answer. */
    static Candidate reference() {
        return among("the reference", Hole::answer,
                g -> g.passed() ? "" : "the reference must PASS", null);
    }

    /** The hole as the reader finds it, every other one being filled. */
    static Candidate stub(Assignment assignment) {
        return among("the stub", hole -> Stub.of(assignment, hole),
                g -> refusedByCompiler(g)
                        ? "the stub must compile"
                        : g.verdict() == Verdict.WRONG ? "" : "the stub must be WRONG",
                null);
    }

    /** The answer alone: one that passes so needs no other exercise of the chapter. */
    static Candidate alone() {
        return new Candidate("the others being open", Hole::answer, Stub::of,
                g -> g.passed() ? "" : "it must PASS while the others are open",
                Optional.empty());
    }

    /** A mistake that has to be told from the answer. */
    static Candidate mutant(WrongAnswer mutant) {
        return among(mutant.name(), hole -> mutant.lines(),
                g -> surviving(mutant, g), mutant);
    }

    private static String surviving(WrongAnswer mutant, Grade grade) {
        if (grade.passed()) {
            return "no test refuses it";
        }
        if (refusedByCompiler(grade)) {
            return "a wrong answer must compile";
        }
        return grade.mentions(mutant.refusal())
                ? ""
                : "it must be refused with: " + mutant.refusal();
    }

    private static boolean refusedByCompiler(Grade grade) {
        return grade.mentions("it doesn't compile");
    }
}
