// SPDX-License-Identifier: Apache-2.0
package workbook.lint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import workbook.course.Hole;
import workbook.course.Problem;
import workbook.course.WrongAnswer;

/** There are at least two, each says how it is refused, and differs from the answer. */
record WrongAnswersAreWrong() implements Rule {

    private static final int FEWEST = 2;

    @Override
    public Stream<Problem> brokenIn(CourseDraft course) {
        return course.exercises().flatMap(e -> Stream.concat(tooFew(e),
                e.wrongAnswers().stream().flatMap(w -> brokenIn(e, w))));
    }

    private static Stream<Problem> tooFew(Draft exercise) {
        return exercise.wrongAnswers().size() >= FEWEST
                ? Stream.empty()
                : Stream.of(exercise.problem("title",
                        "the exercise has fewer than two wrong answers"));
    }

    private static Stream<Problem> brokenIn(Draft exercise, Text text) {
        Optional<WrongAnswer> wrong = WrongAnswer.in(text.file(), text.lines());
        if (wrong.isEmpty()) {
            return Stream.of(text.problem(1, WrongAnswer.FORM));
        }
        String code = code(wrong.get().lines());
        if (exercise.hole().map(Hole::answer).filter(a -> code(a).equals(code))
                .isPresent()) {
            return Stream.of(text.problem(2, "is the answer of the reference"));
        }
        return code.isEmpty() || isStub(code)
                ? Stream.of(text.problem(2, "is the stub that the reader starts from"))
                : Stream.empty();
    }

    private static boolean isStub(String code) {
        return code.matches("(if\\(true\\)\\{)?thrownewUnsupportedOperationException\\("
                + "[^;]*\\);}?");
    }

    /** Without comments and white space. */
    private static String code(List<String> lines) {
        return String.join("", lines.stream().map(l -> l.replaceAll("//.*", "")).toList())
                .replaceAll("\\s+", "");
    }
}
