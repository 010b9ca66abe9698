// SPDX-License-Identifier: Apache-2.0
package workbook.lint;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import workbook.course.Hole;
import workbook.course.Problem;

/** Each exercise has its hints, and none of them can be pasted into the hole. */
record HintsHint() implements Rule {

    /** A shorter line is a matter of course: a bracket, a name, a return. */
    private static final int SHORTEST_SECRET = 20;

    @Override
    public Stream<Problem> brokenIn(CourseDraft course) {
        return course.exercises().flatMap(e -> e.hints().stream().flatMap(
                h -> h.isBlank() ? Stream.of(missing(h)) : given(h, secrets(e))));
    }

    private static Problem missing(Text hint) {
        return hint.problem(1, "the hint is missing");
    }

    private static List<String> secrets(Draft exercise) {
        return exercise.hole().map(Hole::answer).orElse(List.of()).stream()
                .map(String::strip).filter(l -> l.length() >= SHORTEST_SECRET).toList();
    }

    private static Stream<Problem> given(Text hint, List<String> secrets) {
        return IntStream.rangeClosed(1, hint.lines().size())
                .mapToObj(n -> secrets.stream()
                        .filter(hint.lines().get(n - 1)::contains).findFirst()
                        .map(s -> hint.problem(n, "gives away a line of the answer")))
                .flatMap(Optional::stream);
    }
}
