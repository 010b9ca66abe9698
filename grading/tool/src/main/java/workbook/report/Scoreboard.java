// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import workbook.course.Assignment;
import workbook.course.ExerciseNumber;

/**
 * The grades of one submission, as far as they are known.
 *
 * @param submission whose it is, such as the name of a student
 * @param assignments all there are, in order
 * @param grades of those that have been graded yet, in order
 * @param caughtUp those whose answer is the reference's: they are not graded
 */
public record Scoreboard(String submission, List<Assignment> assignments,
        List<Grade> grades, Set<ExerciseNumber> caughtUp) {

    /** One without any grade. */
    public static Scoreboard of(String submission, List<Assignment> assignments) {
        return new Scoreboard(submission, assignments, List.of(), Set.of());
    }

    /** This, where these answers are known to be the reference's. */
    public Scoreboard withCaughtUp(Set<ExerciseNumber> numbers) {
        return new Scoreboard(submission, assignments, grades, Set.copyOf(numbers));
    }

    /** This, and one more grade. */
    public Scoreboard with(Grade grade) {
        List<Grade> all = new ArrayList<>(grades);
        all.add(grade);
        return new Scoreboard(submission, assignments, List.copyOf(all), caughtUp);
    }

    public int earned() {
        return grades.stream().mapToInt(Grade::earned).sum();
    }

    /** What all exercises are worth, graded or not. */
    public int points() {
        return assignments.stream().mapToInt(Assignment::points).sum();
    }

    /** One for each assignment, graded or not. */
    public List<ExerciseScore> entries() {
        return assignments.stream().map(a -> new ExerciseScore(a, grades.stream()
                .filter(g -> g.assignment().number().equals(a.number())).findFirst(),
                caughtUp.contains(a.number())))
                .toList();
    }

    /** Whether every answer was judged, so that the points are final. */
    public boolean conclusive() {
        return entries().stream().allMatch(ExerciseScore::counts);
    }

    /** Wall time of all gradings. */
    public double seconds() {
        return grades.stream().mapToLong(g -> g.took().toMillis()).sum() / 1000.0;
    }

    /** The sum in one sentence, and whether it is final. */
    public String summary() {
        long missing = entries().stream().filter(e -> !e.counts()).count();
        return earned() + " of " + points() + " points" + (missing == 0
                ? ""
                : " so far; not final: " + missing + " of " + assignments.size()
                        + " exercises not graded");
    }

    /** That of the verdict that weighs most: our fault, the machine, the answer. */
    public int exitCode() {
        return grades.stream().mapToInt(g -> g.verdict().exitCode()).max().orElse(0);
    }

    public void tell(TerminalPage page) {
        page.line("exercise  verdict     points    title");
        entries().forEach(e -> tell(e, page));
        page.line("");
        page.line(summary());
        List<Grade> failed = grades.stream().filter(g -> !g.passed()).toList();
        if (!failed.isEmpty()) {
            page.line("");
            page.line("To run the tests of an exercise again, just as they were:");
            failed.forEach(g -> page.line("  " + g.repeat()));
        }
    }

    private static void tell(ExerciseScore entry, TerminalPage page) {
        String score = entry.score().map(String::valueOf).orElse("?");
        String row = "%-10s%-12s%3s/%-4d  ".formatted(entry.assignment().number(),
                entry.inWords(), score,
                entry.points());
        entry.grade().ifPresentOrElse(
                g -> page.labelled(row, entry.assignment().title(), g.verdict()),
                () -> page.labelled(row, entry.assignment().title()));
    }
}
