// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import java.util.ArrayList;
import java.util.List;
import workbook.exercise.Assignment;

/**
 * The grades of one submission, as far as they are known.
 *
 * @param submission whose it is, such as the name of a student
 * @param assignments all there are, in order
 * @param grades of those that have been graded yet, in order
 */
public record Scoreboard(String submission, List<Assignment> assignments,
        List<Grade> grades) {

    /** One nobody has looked at. */
    public static Scoreboard of(String submission, List<Assignment> assignments) {
        return new Scoreboard(submission, assignments, List.of());
    }

    /** This, and one more grade. */
    public Scoreboard with(Grade grade) {
        List<Grade> all = new ArrayList<>(grades);
        all.add(grade);
        return new Scoreboard(submission, assignments, List.copyOf(all));
    }

    public int earned() {
        return grades.stream().mapToInt(Grade::earned).sum();
    }

    /** What all exercises are worth, graded or not. */
    public int points() {
        return assignments.stream().mapToInt(Assignment::points).sum();
    }

    /** Those not graded yet. */
    public List<Assignment> open() {
        List<Assignment> graded = grades.stream().map(Grade::assignment).toList();
        return assignments.stream().filter(a -> !graded.contains(a)).toList();
    }

    /** That of the verdict that weighs most: our fault, the machine, the answer. */
    public int exitCode() {
        return grades.stream().mapToInt(g -> g.verdict().exitCode()).max().orElse(0);
    }

    public void tell(Page page) {
        page.line("exercise  verdict  points   title");
        for (Grade grade : grades) {
            String padding = " ".repeat(9 - grade.verdict().toString().length());
            page.line("%-10s".formatted(grade.assignment().number())
                    + page.word(grade.verdict()) + padding
                    + "%3d/%-4d ".formatted(grade.earned(), grade.assignment().points())
                    + grade.assignment().title());
        }
        page.line("");
        page.line(earned() + " of " + points() + " points");
    }
}
