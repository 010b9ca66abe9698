// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import workbook.course.Assignment;
import workbook.course.Chapter;

/**
 * What an answer stands on: the reference's chapters below it, or the submission's own.
 *
 * @param directory for what has to be compiled
 */
record Foundation(Submission submission, Terms terms, Path directory) {

    /** Compiles a chapter, and before it what it stands on. */
    Compilation compile(Chapter chapter, Path classes) throws IOException {
        for (Chapter below : below(chapter)) {
            Compilation done = compiled(below, Files.createDirectory(compiled(below)));
            if (!done.errors().isEmpty()) {
                return done.in(below);
            }
        }
        return compiled(chapter, classes);
    }

    private Compilation compiled(Chapter chapter, Path classes) throws IOException {
        return Compilation.of(chapter,
                new Javac(libraries(chapter), classes, terms.official()), submission);
    }

    /** The test classes of an exercise that have a say. */
    List<String> tests(Assignment assignment) {
        return terms.official() ? assignment.tests() : List.of(assignment.test());
    }

    /** What the tests run on but the answer, of which own chapters are a part. */
    List<Path> trusted(Chapter chapter) {
        List<Path> path = new ArrayList<>(
                List.of(chapter.directory().resolve("target/test-classes")));
        path.addAll(libraries(chapter));
        return path;
    }

    private List<Path> libraries(Chapter chapter) {
        List<Chapter> below = below(chapter);
        List<Path> path = new ArrayList<>();
        for (Path library : chapter.libraries()) {
            path.add(below.stream().filter(b -> isOf(b, library)).findFirst()
                    .map(this::compiled).orElse(library));
        }
        return path;
    }

    /** Its jar, or the folder of its classes. */
    private static boolean isOf(Chapter chapter, Path library) {
        return library.startsWith(chapter.directory())
                || library.getFileName().toString().startsWith(chapter.name() + "-")
                        && !library.toString().contains(File.separator + "test-");
    }

    private List<Chapter> below(Chapter chapter) {
        return terms.ownBelow() && submission instanceof Submission.Folder
                ? chapter.below()
                : List.of();
    }

    private Path compiled(Chapter chapter) {
        return directory.resolve(chapter.name());
    }
}
