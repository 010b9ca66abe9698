// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import java.util.Optional;
import java.util.stream.Collectors;
import workbook.course.Assignment;

/**
 * What a report says about an exercise.
 *
 * @param grade empty as long as there is none
 */
public record ExerciseScore(Assignment assignment, Optional<Grade> grade) {

    private static final int LONGEST = 4000;

    /** Such as {@code 1.1 Answer}. */
    public String name() {
        return assignment.number() + " " + assignment.title();
    }

    /** The source with the hole, in a submission. */
    public String file() {
        return assignment.chapter().name() + "/" + assignment.file();
    }

    public int points() {
        return assignment.points();
    }

    /** The points, as far as something is known about the answer: a zero was earned. */
    public Optional<Integer> score() {
        return grade.filter(g -> counts()).map(Grade::earned);
    }

    /** Whether the answer was judged: it was not if the machine or the grader failed. */
    public boolean counts() {
        return grade.isPresent() && grade.get().verdict().aboutTheAnswer();
    }

    public boolean passed() {
        return grade.isPresent() && grade.get().passed();
    }

    /** The verdict's name, or {@code NOT_GRADED}. */
    public String state() {
        return grade.map(g -> g.verdict().name()).orElse("NOT_GRADED");
    }

    /** Wall time; nothing before it is graded. */
    public double seconds() {
        return grade.map(g -> g.took().toMillis() / 1000.0).orElse(0.0);
    }

    /** The state and its reasons, for people; of bounded length, and safe to show. */
    public String story() {
        String reasons = grade.map(ExerciseScore::reasons).orElse("not graded yet");
        return PrintableText.in(reasons.length() > LONGEST
                ? reasons.substring(0, LONGEST) + "…"
                : reasons);
    }

    /** The beginning of the story. */
    public String headline() {
        return story().lines().findFirst().orElse("");
    }

    private static String reasons(Grade grade) {
        String complaints = Lesson.of(grade.complaints()).stream().map(Lesson::text)
                .collect(Collectors.joining("\n\n"));
        return switch (grade.verdict()) {
            case PASS -> "passed";
            case ENV -> "not graded, this machine can't: " + complaints;
            case GRADER -> "not graded, the grader's own fault: " + complaints;
            default -> grade.verdict() + ": " + complaints + "\n\nthe same tests again: "
                    + grade.repeat();
        };
    }
}
