// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import workbook.exercise.Assignment;
import workbook.exercise.Chapter;
import workbook.exercise.Trouble;
import workbook.report.Grade;

/** Compiles an answer and runs the graded tests of an exercise on it. */
public final class Grader {

    private Grader() {
    }

    /**
     * Grades one answer.
     *
     * @param chapter the folder with all sources of the chapter, the answer in them
     */
    public static Grade grade(Assignment assignment, Path chapter) {
        if (!root()) {
            return new Judge(assignment).withoutRoot();
        }
        try (Sandbox sandbox = new Sandbox()) {
            return grade(assignment, chapter, sandbox);
        } catch (IOException e) {
            throw Trouble.ours("the grader failed: " + e, e);
        } catch (InterruptedException e) {
            throw Trouble.ours("the grader was interrupted", e);
        }
    }

    private static Grade grade(Assignment assignment, Path chapter, Sandbox sandbox)
            throws IOException, InterruptedException {
        Path classes = Files.createDirectory(sandbox.directory().resolve("classes"));
        Compilation compilation = Compilation.of(Chapter.sourcesIn(chapter),
                assignment.chapter().libraries(), classes);
        Judge judge = new Judge(assignment);
        if (!compilation.errors().isEmpty()) {
            return judge.grade(compilation);
        }
        return judge.grade(sandbox.run(new Errand(assignment.chapter().trusted(), classes,
                assignment.test(), assignment.limit())));
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
