// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import workbook.course.Assignment;
import workbook.course.WorkbookException;
import workbook.report.Grade;
import workbook.sandbox.Sandbox;

/**
 * Compiles an answer and runs the graded tests of an exercise on it. Safe for use by
 * several threads.
 */
public record Grader(GradingOptions options) {

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
        return assignments.stream().collect(Collectors.partitioningBy(Assignment::apart))
                .values().stream().filter(some -> !some.isEmpty())
                .flatMap(some -> together(some, submission).stream())
                .sorted(Comparator.comparing(g -> assignments.indexOf(g.assignment())))
                .toList();
    }

    /**
     * When a run ends before its tests do, each is tried alone, so that one answer that
     * never returns costs its own points only.
     */
    private List<Grade> together(List<Assignment> assignments, Submission submission) {
        if (!hasRoot()) {
            return assignments.stream().map(a -> new VerdictRules(a, a.tests(),
                    options.seed().orElse(0), System.nanoTime()).withoutRoot()).toList();
        }
        try (Sandbox sandbox = new Sandbox()) {
            List<Grade> grades = new TestRun(assignments, submission, options, sandbox)
                    .grades();
            if (!grades.isEmpty()) {
                return grades;
            }
        } catch (IOException e) {
            throw WorkbookException.ours("the grader failed: " + e, e);
        } catch (InterruptedException e) {
            throw WorkbookException.ours("the grader was interrupted", e);
        }
        return assignments.stream().map(a -> grade(a, submission)).toList();
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
