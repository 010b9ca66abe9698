// SPDX-License-Identifier: Apache-2.0
package workbook.lint;

import java.util.List;
import workbook.course.Course;
import workbook.course.Problem;
import workbook.report.TerminalPage;

/**
 * All that is wrong with a course.
 *
 * @param problems sorted by file and line
 * @param tally what the course consists of
 */
public record DevCheck(List<Problem> problems, String tally) {

    public static DevCheck of(Course course) {
        CourseDraft draft = CourseDraft.of(course);
        List<Problem> problems = Rule.ALL.stream().flatMap(r -> r.brokenIn(draft))
                .map(p -> p.within(course.root())).distinct().sorted().toList();
        return new DevCheck(problems, tally(draft));
    }

    /** Writes down, for the book, what the tests of each exercise demand. */
    public static void writeDemands(Course course) {
        CourseDraft.of(course).demands().filter(d -> !d.areTold())
                .forEach(DemandsPage::write);
    }

    private static String tally(CourseDraft course) {
        return counted(course.chapters().size(), "chapter") + ", "
                + counted(course.exercises().count(), "exercise") + ", "
                + counted(course.exercises()
                        .mapToInt(e -> e.fields().count("points").orElse(0)).sum(),
                        "point")
                + ", "
                + counted(course.exercises().mapToInt(e -> e.wrongAnswers().size()).sum(),
                        "wrong answer");
    }

    private static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** One problem a line, as editors know how to jump to. */
    public void tell(TerminalPage page) {
        problems.forEach(p -> page.line(p.toString()));
        page.line(tally + ": " + (problems.isEmpty()
                ? "nothing to say"
                : counted(problems.size(), "problem")));
    }

    public int exitCode() {
        return problems.isEmpty() ? 0 : 1;
    }
}
