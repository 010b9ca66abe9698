// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import workbook.course.Assignment;

/**
 * What a report says about an exercise.
 *
 * @param grade empty as long as there is none
 * @param caughtUp whether the answer is the reference's, which earns nothing
 */
public record ExerciseScore(Assignment assignment, Optional<Grade> grade,
        boolean caughtUp) {

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
        return caughtUp
                ? Optional.of(0)
                : grade.filter(g -> counts()).map(Grade::earned);
    }

    /** Whether the score is known: it is not if the machine or the grader failed. */
    public boolean counts() {
        return caughtUp || grade.isPresent() && grade.get().verdict().aboutTheAnswer();
    }

    public boolean passed() {
        return grade.isPresent() && grade.get().passed();
    }

    /** The verdict's name, {@code CAUGHT_UP}, or {@code NOT_GRADED}. */
    public String state() {
        return grade.map(g -> g.verdict().name())
                .orElse(caughtUp ? "CAUGHT_UP" : "NOT_GRADED");
    }

    /** The same, for people. */
    String inWords() {
        return grade.isPresent() ? state() : state().toLowerCase(Locale.ROOT)
                .replace('_', ' ');
    }

    /** Wall time; nothing before it is graded. */
    public double seconds() {
        return grade.map(g -> g.took().toMillis() / 1000.0).orElse(0.0);
    }

    /** The state and its reasons, for people; of bounded length, and safe to show. */
    public String story() {
        String reasons = grade.map(ExerciseScore::reasons).orElse(caughtUp
                ? "caught up: the answer is the reference's, and earns no points"
                : "not graded yet");
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
