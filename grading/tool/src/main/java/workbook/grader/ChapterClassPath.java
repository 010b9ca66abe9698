// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import workbook.course.Chapter;

/**
 * What an answer is compiled and run with: the reference's chapters below it, or the
 * submission's own.
 *
 * @param directory for what has to be compiled
 */
record ChapterClassPath(Submission submission, GradingOptions options, Path directory) {

    /** Compiles a chapter after those below it that are the submission's. */
    Compilation compile(Chapter chapter, Path classes) throws IOException {
        for (Chapter below : below(chapter)) {
            List<String> errors = compiled(below, Files.createDirectory(compiled(below)))
                    .all();
            if (!errors.isEmpty()) {
                return Compilation.failed(errors.stream()
                        .map(e -> "in your " + below.name() + ": " + e).toList());
            }
        }
        return compiled(chapter, classes);
    }

    private Compilation compiled(Chapter chapter, Path classes) throws IOException {
        Javac javac = new Javac(libraries(chapter), classes);
        if (submission instanceof Submission.Patch patch) {
            return Compilation
                    .failed(new PatchedReference(chapter, patch).compiledInto(classes));
        }
        SubmittedSources sources = ((Submission.Sources) submission).of().apply(chapter);
        if (!sources.refusals().isEmpty() || sources.texts().isEmpty()) {
            return Compilation.failed(sources.reasons());
        }
        Compilation.Compiler compiler = options.official()
                ? new CompilerContainer(javac)::errors
                : javac::errors;
        return new PartialCompilation(chapter, classes, compiler, sources.texts())
                .compiled().noting(sources.leftOut());
    }

    /**
     * What the tests run on but the answer, of which own chapters are a part.
     *
     * @param apart with the reference in place of both
     */
    List<Path> trusted(Chapter chapter, boolean apart) throws IOException {
        List<Path> path = new ArrayList<>(
                List.of(chapter.directory().resolve("target/test-classes")));
        if (apart) {
            path.addAll(chapter.libraries());
            chapter.resources().ifPresent(path::add);
            path.add(new PatchedReference(chapter, new Submission.Patch(Map.of()))
                    .compiled(directory.resolve("reference")));
        } else {
            path.addAll(libraries(chapter));
        }
        return path;
    }

    /** The answer and what it runs on, tests and reference apart. */
    List<Path> answer(Chapter chapter, Path classes) {
        return Stream.concat(libraries(chapter).stream(), Stream.of(classes)).toList();
    }

    List<Path> libraries(Chapter chapter) {
        List<Chapter> below = below(chapter);
        List<Path> path = new ArrayList<>();
        for (Path library : chapter.libraries()) {
            path.add(below.stream().filter(b -> isOf(b, library)).findFirst()
                    .map(this::compiled).orElse(library));
        }
        below.forEach(b -> b.resources().ifPresent(path::add));
        chapter.resources().ifPresent(path::add);
        return path;
    }

    /** Its jar, or the folder of its classes. */
    private static boolean isOf(Chapter chapter, Path library) {
        return library.startsWith(chapter.directory())
                || library.getFileName().toString().startsWith(chapter.name() + "-")
                        && !library.toString().contains(File.separator + "test-");
    }

    private List<Chapter> below(Chapter chapter) {
        return options.ownBelow() && submission instanceof Submission.Sources
                ? chapter.below()
                : List.of();
    }

    private Path compiled(Chapter chapter) {
        return directory.resolve(chapter.name());
    }
}
