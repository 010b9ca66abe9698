// SPDX-License-Identifier: Apache-2.0
package workbook.lint;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import workbook.course.ExerciseNumber;
import workbook.course.Problem;

/** Each exercise has the one test class that says so, and the other way round. */
record TestsAreClaimed() implements Rule {

    @Override
    public Stream<Problem> brokenIn(CourseDraft course) {
        return course.chapters().stream()
                .flatMap(c -> Stream.concat(untested(c), unclaimed(c)));
    }

    private static Stream<Problem> untested(ChapterDraft chapter) {
        return chapter.exercises().stream()
                .filter(e -> file(chapter, e).isPresent())
                .filter(e -> chapter.gradedTests().stream()
                        .noneMatch(t -> belong(chapter, e, t)))
                .map(e -> e.problem("test", "no test class "
                        + e.fields().value("test").get() + " is annotated @Exercise(\""
                        + e.number() + "\")"));
    }

    private static Stream<Problem> unclaimed(ChapterDraft chapter) {
        return chapter.gradedTests().stream()
                .filter(t -> ExerciseNumber.in(t.number()).flatMap(chapter::exercise)
                        .filter(e -> file(chapter, e).isEmpty()
                                || belong(chapter, e, t))
                        .isEmpty())
                .map(t -> t.text().problem(t.line(), "tests exercise " + t.number()
                        + ", whose description doesn't name this class"));
    }

    private static boolean belong(ChapterDraft chapter, Draft exercise, GradedTest test) {
        return test.number().equals(exercise.number().toString())
                && file(chapter, exercise).equals(Optional.of(test.text().file()));
    }

    private static Optional<Path> file(ChapterDraft chapter, Draft exercise) {
        return exercise.fields().value("test")
                .map(t -> chapter.tests().resolve(t.replace('.', '/') + ".java"));
    }
}
