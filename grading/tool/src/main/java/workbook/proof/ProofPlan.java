// SPDX-License-Identifier: Apache-2.0
package workbook.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.course.Assignment;
import workbook.course.Chapter;

/**
 * What is to be tried for one exercise.
 *
 * @param reference the one trial of all exercises of a chapter that are to be proved
 * @param alone where the chapter has others; together these trials show that the stub of
 *            one is refused by no tests but its own, in as many trials as exercises
 */
record ProofPlan(Assignment assignment, Trial reference, Trial stub,
        Optional<Trial> alone, List<Trial> mutants) {

    /** For each exercise, in order. */
    static List<ProofPlan> of(List<Assignment> assignments) {
        Map<Chapter, List<Assignment>> chapters = assignments.stream()
                .collect(Collectors.groupingBy(Assignment::chapter, LinkedHashMap::new,
                        Collectors.toList()));
        List<ProofPlan> plans = new ArrayList<>();
        chapters.forEach((chapter, chosen) -> {
            boolean others = chapter.assignments().size() > 1;
            Trial reference = new Trial(chosen.get(0), Candidate.reference(), chosen);
            chosen.forEach(a -> plans.add(of(a, reference, others)));
        });
        return plans;
    }

    private static ProofPlan of(Assignment assignment, Trial reference, boolean others) {
        return new ProofPlan(assignment, reference,
                trial(assignment, Candidate.stub(assignment)),
                Optional.of(trial(assignment, Candidate.alone()))
                        .filter(t -> others),
                assignment.wrongAnswers().stream()
                        .map(w -> trial(assignment, Candidate.mutant(w))).toList());
    }

    private static Trial trial(Assignment assignment, Candidate candidate) {
        return new Trial(assignment, candidate, List.of(assignment));
    }

    Stream<Trial> trials() {
        return Stream.of(Stream.of(reference, stub), alone.stream(),
                mutants.stream()).flatMap(t -> t);
    }
}
