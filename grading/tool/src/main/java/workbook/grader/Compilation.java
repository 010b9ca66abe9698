// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import workbook.course.Chapter;

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
    static Compilation of(Chapter chapter, Javac javac, Submission submission)
            throws IOException {
        if (submission instanceof Submission.Patch patch) {
            return of(new PatchedReference(chapter, patch)
                    .compiledInto(javac.classes()));
        }
        Path root = ((Submission.Folder) submission).root();
        return javac.apart()
                ? new Compilation(new SeparateJavac(javac).errors(root, chapter))
                : of(Sources.of(root, chapter.name()).errors(javac));
    }

    /** This, where it isn't the chapter that was asked about. */
    Compilation in(Chapter chapter) {
        return new Compilation(
                errors.stream().map(e -> "in your " + chapter.name() + ": " + e)
                        .toList());
    }
}
