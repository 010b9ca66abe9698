// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import workbook.exercise.Assignment;
import workbook.exercise.Trouble;
import workbook.report.Grade;
import workbook.sandbox.Errand;
import workbook.sandbox.Sandbox;

/**
 * Compiles an answer and runs the graded tests of an exercise on it. Safe for use by
 * several threads.
 */
public record Grader(Terms terms) {

    private static final int SEEDS = 1_000_000;

    /** Grades one answer. */
    public Grade grade(Assignment assignment, Submission submission) {
        return grade(List.of(assignment), submission).get(0);
    }

    /**
     * Grades the answers to several exercises of one chapter.
     *
     * @return in the order of the assignments
     */
    public List<Grade> grade(List<Assignment> assignments, Submission submission) {
        return assignments.stream().map(a -> alone(a, submission)).toList();
    }

    private Grade alone(Assignment assignment, Submission submission) {
        long seed = terms.seed()
                .orElseGet(() -> ThreadLocalRandom.current().nextInt(SEEDS));
        Judge judge = new Judge(assignment, seed, System.nanoTime());
        if (!root()) {
            return judge.withoutRoot();
        }
        try (Sandbox sandbox = new Sandbox()) {
            return grade(assignment, submission, sandbox, judge);
        } catch (IOException e) {
            throw Trouble.ours("the grader failed: " + e, e);
        } catch (InterruptedException e) {
            throw Trouble.ours("the grader was interrupted", e);
        }
    }

    private static Grade grade(Assignment assignment, Submission submission,
            Sandbox sandbox, Judge judge) throws IOException, InterruptedException {
        Path classes = Files.createDirectory(sandbox.directory().resolve("classes"));
        Compilation compilation = Compilation.of(assignment.chapter(), submission,
                classes);
        if (!compilation.errors().isEmpty()) {
            return judge.grade(compilation);
        }
        return judge.grade(sandbox.run(new Errand(assignment.chapter().trusted(), classes,
                assignment.test(), assignment.limit(), judge.seed())));
    }

    /** Whoever owns a process's folder in /proc is who it acts as: proc(5). */
    private static boolean root() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException notLinux) {
            return false;
        }
    }
}
