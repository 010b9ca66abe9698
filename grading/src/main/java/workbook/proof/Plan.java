// SPDX-License-Identifier: Apache-2.0
package workbook.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.exercise.Assignment;
import workbook.exercise.Chapter;

/**
 * What is to be tried for one exercise.
 *
 * @param reference the one trial of all exercises of a chapter that are to be proved
 * @param untouched faces the tests of the whole chapter: only its own may refuse it
 */
record Plan(Assignment assignment, Trial reference, Trial untouched,
        List<Trial> mistakes) {

    /** For each exercise, in order. */
    static List<Plan> of(List<Assignment> assignments) {
        Map<Chapter, List<Assignment>> chapters = assignments.stream()
                .collect(Collectors.groupingBy(Assignment::chapter, LinkedHashMap::new,
                        Collectors.toList()));
        List<Plan> plans = new ArrayList<>();
        chapters.forEach((chapter, chosen) -> {
            List<Assignment> all = chapter.assignments();
            Trial reference = new Trial(chosen.get(0), new Candidate.Reference(), chosen);
            chosen.forEach(a -> plans.add(of(a, reference, all)));
        });
        return plans;
    }

    private static Plan of(Assignment assignment, Trial reference, List<Assignment> all) {
        return new Plan(assignment, reference,
                new Trial(assignment, new Candidate.Untouched(assignment), all),
                assignment.wrongAnswers().stream().map(answer -> new Trial(assignment,
                        new Candidate.Mistake(answer), List.of(assignment))).toList());
    }

    Stream<Trial> trials() {
        return Stream.concat(Stream.of(reference, untouched), mistakes.stream());
    }
}
