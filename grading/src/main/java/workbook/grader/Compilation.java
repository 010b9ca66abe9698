// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import workbook.exercise.Chapter;

/**
 * One run of the Java compiler.
 *
 * @param errors each as {@code file:line: message}, with files relative to the sources;
 *            or a sentence about all of them
 */
record Compilation(List<String> errors) {

    private static final int MOST_TOLD = 20;

    /** The first of them: whoever has more errors has these to begin with. */
    static Compilation of(List<String> errors) {
        if (errors.size() <= MOST_TOLD) {
            return new Compilation(errors);
        }
        List<String> told = new ArrayList<>(errors.subList(0, MOST_TOLD));
        told.add("and " + (errors.size() - MOST_TOLD) + " errors more");
        return new Compilation(told);
    }

    /** Compiles what is submitted of a chapter. */
    static Compilation of(Chapter chapter, List<Path> libraries, Submission submission,
            Path classes) throws IOException {
        if (submission instanceof Submission.Folder folder) {
            Javac javac = new Javac(libraries, classes);
            return new Compilation(
                    new SeparateJavac(javac).errors(folder.root(), chapter));
        }
        Submission.Patch patch = (Submission.Patch) submission;
        return of(new PatchedReference(chapter, patch).compiledInto(classes));
    }

    /** This, where it isn't the chapter that was asked about. */
    Compilation in(Chapter chapter) {
        return new Compilation(
                errors.stream().map(e -> "in your " + chapter.name() + ": " + e)
                        .toList());
    }
}
