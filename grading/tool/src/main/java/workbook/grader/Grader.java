// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.course.Assignment;
import workbook.course.Course;
import workbook.course.WorkbookException;
import workbook.report.Grade;
import workbook.report.Verdict;
import workbook.sandbox.Sandbox;
import workbook.testkit.Pace;

/**
 * Compiles an answer and runs the graded tests of an exercise on it. Safe for use by
 * several threads.
 *
 * <p>A verdict that the machine may have brought about is looked at a second time. If it
 * comes again, the same tests are run on the reference: an answer is charged if they pass
 * there, and the machine if they don't. So an answer can't choose a verdict that costs
 * nothing, and a full disk or a foreign kill costs no points.
 */
public record Grader(GradingOptions options) {

    private static final Duration COMPILERS = Duration.ofMinutes(2);

    /** Measured with the reference, in one run for each chapter. */
    private static final Duration OF_AN_EXERCISE = Duration.ofMillis(1500);

    /** Grades one answer. */
    public Grade grade(Assignment assignment, Submission submission) {
        return grade(List.of(assignment), submission).get(0);
    }

    /**
     * Grades the answers to several exercises of one chapter: in one run those that are
     * graded apart from the answer, in another the rest.
     *
     * @return in the order of the assignments
     */
    public List<Grade> grade(List<Assignment> assignments, Submission submission) {
        return runs(assignments).flatMap(some -> together(some, submission).stream())
                .sorted(Comparator.comparing(g -> assignments.indexOf(g.assignment())))
                .toList();
    }

    private static Stream<List<Assignment>> runs(List<Assignment> assignments) {
        return assignments.stream().collect(Collectors.partitioningBy(Assignment::apart))
                .values().stream().filter(some -> !some.isEmpty());
    }

    /**
     * When a run ends before its tests do, each is tried alone, so that one answer that
     * never returns costs its own points only.
     */
    private List<Grade> together(List<Assignment> assignments, Submission submission) {
        if (!hasRoot()) {
            return each(assignments, VerdictRules::withoutRoot);
        }
        long end = System.nanoTime() + budget(assignments).toNanos();
        List<Outcome> outcomes = outcomes(assignments, submission);
        List<Grade> grades = new ArrayList<>();
        for (int i = 0; i < assignments.size(); i++) {
            Assignment each = assignments.get(i);
            if (!outcomes.isEmpty()) {
                grades.add(settled(outcomes.get(i), submission, end));
            } else if (System.nanoTime() < end) {
                grades.add(grade(each, submission));
            } else {
                grades.addAll(each(List.of(each), rules -> rules.late(grades)));
            }
        }
        return grades;
    }

    /** Where no points are at stake, the first look is the last. */
    private Grade settled(Outcome first, Submission submission, long end) {
        if (first.certain() || !options.official() || System.nanoTime() > end
                || submission instanceof Submission.Patch) {
            return first.grade();
        }
        List<Assignment> assignment = List.of(first.grade().assignment());
        // An endless loop is one again, and takes long.
        Outcome second = first.grade().verdict() == Verdict.TIMEOUT
                ? first
                : outcomes(assignment, submission).get(0);
        return second.certain() || !hasReference(assignment.get(0))
                ? second.grade()
                : second.besides(outcomes(assignment, new Submission.Patch(Map.of()))
                        .get(0).grade());
    }

    /** In a student's repository what is compiled is the student's own. */
    private static boolean hasReference(Assignment assignment) {
        return new Course(assignment.chapter().directory().getParent()).hasAnswers();
    }

    /** None when several were tried together and the run didn't come to its end. */
    private List<Outcome> outcomes(List<Assignment> assignments, Submission submission) {
        try (Sandbox sandbox = new Sandbox()) {
            return new TestRun(assignments, submission, options, sandbox).outcomes();
        } catch (IOException e) {
            return each(assignments, rules -> rules.failed(e)).stream()
                    .map(g -> new Outcome(g, false)).toList();
        } catch (InterruptedException e) {
            throw WorkbookException.ours("the grader was interrupted", e);
        }
    }

    /** What a submission that is no attack takes on this machine. */
    public static Duration usual(Course course) {
        return Pace.stretched(OF_AN_EXERCISE.multipliedBy(course.assignments().size()));
    }

    /**
     * The most wall time that one submission takes: an answer that makes the grader
     * compile, wait and look again as long as it may.
     */
    public static Duration bound(Course course) {
        return course.chapters().stream().flatMap(c -> runs(c.assignments()))
                .map(some -> budget(some).plus(longestLook(some)))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** When no further look is begun: all tests one by one and a half, and compilers. */
    private static Duration budget(List<Assignment> assignments) {
        return TestRun.limit(assignments).multipliedBy(3).dividedBy(2)
                .plus(Pace.stretched(COMPILERS));
    }

    private static Duration longestLook(List<Assignment> assignments) {
        return assignments.stream().map(Assignment::limit)
                .max(Comparator.naturalOrder()).orElse(Duration.ZERO)
                .plus(Pace.stretched(COMPILERS)).multipliedBy(3);
    }

    private List<Grade> each(List<Assignment> assignments,
            Function<VerdictRules, Grade> grade) {
        return assignments.stream().map(a -> grade.apply(new VerdictRules(a, a.tests(),
                options.seed().orElse(0), System.nanoTime()))).toList();
    }

    /** The directory of a process in /proc belongs to its effective user: proc(5). */
    public static boolean hasRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException notLinux) {
            return false;
        }
    }
}
