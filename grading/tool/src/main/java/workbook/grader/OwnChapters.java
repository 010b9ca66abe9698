// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import workbook.course.Assignment;
import workbook.course.Chapter;
import workbook.course.ExerciseNumber;
import workbook.workspace.FilledHoles;
import workbook.workspace.Workspace;

/**
 * The reader's own code, compiled to be run: a chapter and those below it. Down there the
 * reference's answer stands in a hole that is still open.
 */
public record OwnChapters(Workspace workspace, Chapter chapter) {

    /**
     * What came of it.
     *
     * @param classPath what it runs on, the reader's classes first
     * @param errors of the compiler; nothing can be run if there are any
     * @param standIns the exercises in whose holes the reference's answers stand
     */
    public record Result(String classPath, List<String> errors,
            Set<ExerciseNumber> standIns) {
    }

    /**
     * Compiles.
     *
     * @param directory an empty folder for the classes
     * @param ownBelow whether the chapters below are the reader's, too
     */
    public Result compileInto(Path directory, boolean ownBelow) throws IOException {
        Set<ExerciseNumber> standIns = new LinkedHashSet<>();
        Submission.Sources sources = (Submission.Sources) Submission
                .in(workspace.directory());
        ChapterClassPath path = new ChapterClassPath(new Submission.Sources(
                c -> c.equals(chapter)
                        ? sources.of().apply(c)
                        : filled(c, sources.of().apply(c), standIns)),
                GradingOptions.learning(null, ownBelow), directory);
        Path classes = Files.createDirectory(directory.resolve("classes"));
        List<String> errors = path.compile(chapter, classes).all();
        List<Path> entries = new ArrayList<>(List.of(classes));
        entries.addAll(path.libraries(chapter));
        return new Result(entries.stream().map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator)), errors, standIns);
    }

    private SubmittedSources filled(Chapter below, SubmittedSources sources,
            Set<ExerciseNumber> standIns) {
        if (workspace.course().hasAnswers()) {
            for (Assignment assignment : below.assignments()) {
                String name = Chapter.sourcesIn(Path.of(""))
                        .relativize(assignment.file()).toString();
                sources.texts().computeIfPresent(name, (file, text) -> {
                    FilledHoles whole = FilledHoles.in(assignment.file(), text,
                            below.assignments());
                    whole.filled().forEach(a -> standIns.add(a.number()));
                    return whole.text();
                });
            }
        }
        return sources;
    }
}
