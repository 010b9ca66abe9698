// SPDX-License-Identifier: Apache-2.0
package workbook.lint;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import workbook.course.Assignment;
import workbook.course.FolderListing;
import workbook.course.Hole;
import workbook.course.Problem;

/** Each hole has its description, and each description its fields and its hole. */
record ExercisesAreDescribed() implements Rule {

    private static final List<String> NEEDED = List.of("title", "points", "file", "test",
            "book", "todo");

    private static final List<String> NUMBERS = List.of("points", "seconds");

    @Override
    public Stream<Problem> brokenIn(CourseDraft course) {
        return Stream.concat(
                course.exercises()
                        .flatMap(e -> Stream.concat(fields(e), withoutHole(e))),
                course.chapters().stream()
                        .flatMap(c -> Stream.concat(folders(c), undescribed(c))));
    }

    private static Stream<Problem> folders(ChapterDraft chapter) {
        return FolderListing.foldersIn(chapter.folder().resolve("exercises")).stream()
                .filter(f -> chapter.exercises().stream()
                        .noneMatch(e -> e.folder().equals(f)))
                .map(ExercisesAreDescribed::notAnExercise);
    }

    private static Problem notAnExercise(Path folder) {
        Path description = folder.resolve(Assignment.DESCRIPTION);
        return new Problem(description, 1, description.toFile().isFile()
                ? "its folder is not named after an exercise such as 1.1"
                : "the description is missing");
    }

    private static Stream<Problem> fields(Draft exercise) {
        return Stream.concat(
                NEEDED.stream().filter(k -> exercise.fields().value(k).isEmpty())
                        .map(exercise.fields()::missing),
                NUMBERS.stream().filter(k -> exercise.fields().value(k).isPresent())
                        .filter(k -> exercise.fields().count(k).isEmpty())
                        .map(exercise.fields()::notANumber));
    }

    private static Stream<Problem> withoutHole(Draft exercise) {
        return exercise.source().stream().filter(s -> exercise.hole().isEmpty())
                .map(s -> exercise.problem("file", exercise.fields().value("file").get()
                        + " has no hole for exercise " + exercise.number()));
    }

    private static Stream<Problem> undescribed(ChapterDraft chapter) {
        return chapter.sources().stream().flatMap(
                s -> s.marks().holes().stream().filter(h -> !described(chapter, s, h))
                        .map(h -> s.problem(h.opened(), "exercise " + h.number()
                                + " is not described")));
    }

    private static boolean described(ChapterDraft chapter, Text source, Hole hole) {
        return chapter.exercise(hole.number()).flatMap(Draft::source).map(Text::file)
                .equals(Optional.of(source.file()));
    }
}
