// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import java.util.List;

/** The grades of all exercises, and their sum. */
public record Scoreboard(List<Grade> grades) {

    public int earned() {
        return grades.stream().mapToInt(Grade::earned).sum();
    }

    public int points() {
        return grades.stream().mapToInt(g -> g.assignment().points()).sum();
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
