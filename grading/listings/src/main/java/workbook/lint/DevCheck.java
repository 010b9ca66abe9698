// SPDX-License-Identifier: Apache-2.0
package workbook.lint;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import workbook.course.Assignment;
import workbook.course.Course;
import workbook.course.ExerciseNumber;
import workbook.course.Problem;
import workbook.report.TerminalPage;

/**
 * All that is wrong with a course.
 *
 * @param problems sorted by file and line
 * @param tally what the course consists of
 * @param together the exercises whose tests and answers share a JVM
 */
record DevCheck(List<Problem> problems, String tally, List<String> together) {

    private static final List<Function<CourseFiles, Stream<Problem>>> RULES = List.of(
            SourceRules::problems, ExerciseRules::problems, AnswerRules::problems,
            BookRules::problems, MemberRules::problems, ConsoleRules::problems);

    static DevCheck of(Course course) {
        CourseFiles files = CourseFiles.of(course);
        List<Problem> problems = RULES.stream().flatMap(r -> r.apply(files))
                .map(p -> p.within(course.root())).distinct().sorted().toList();
        List<String> together = files.exercises().stream()
                .filter(e -> e.fields().value(Assignment.APART).isEmpty())
                .map(ExerciseFiles::number).sorted().map(ExerciseNumber::toString)
                .toList();
        return new DevCheck(problems, tally(files), together);
    }

    private static String tally(CourseFiles files) {
        List<ExerciseFiles> exercises = files.exercises();
        return String.join(", ", counted(files.chapters().size(), "chapter"),
                counted(exercises.size(), "exercise"),
                counted(exercises.stream()
                        .mapToInt(e -> e.fields().count("points").orElse(0)).sum(),
                        "point"),
                counted(exercises.stream().mapToInt(e -> e.wrongAnswers().size()).sum(),
                        "wrong answer"));
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** Prints one problem a line, in the form that editors can jump to. */
    void print(TerminalPage page) {
        problems.forEach(p -> page.line(p.toString()));
        if (!together.isEmpty()) {
            page.line("not yet graded apart from the answer: "
                    + String.join(" ", together));
        }
        page.line(tally + ": " + (problems.isEmpty()
                ? "nothing to say"
                : counted(problems.size(), "problem")));
    }

    int exitCode() {
        return problems.isEmpty() ? 0 : 1;
    }
}
