// SPDX-License-Identifier: Apache-2.0
package workbook.lint;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import workbook.course.Assignment;
import workbook.course.Chapter;
import workbook.course.ExerciseNumber;
import workbook.course.FolderListing;
import workbook.course.Hole;
import workbook.course.Problem;
import workbook.course.PropertiesFile;
import workbook.course.SourceTags;

/**
 * The files of an exercise, whether they are sound or not.
 *
 * @param fields its description, which may be incomplete
 * @param hole its hole, if the file that the description names has it
 */
record ExerciseFiles(Chapter chapter, ExerciseNumber number, PropertiesFile fields,
        Optional<Hole> hole) {

    static Optional<ExerciseFiles> in(Chapter chapter, Path folder,
            Map<Path, SourceTags> sources) {
        Path description = folder.resolve(Assignment.DESCRIPTION);
        Optional<ExerciseNumber> number = ExerciseNumber
                .in(folder.getFileName().toString());
        if (number.isEmpty() || !Files.isRegularFile(description)) {
            return Optional.empty();
        }
        PropertiesFile fields = PropertiesFile.read(description);
        Optional<Hole> hole = fields.value("file")
                .map(f -> sources.get(chapter.directory().resolve(f)))
                .flatMap(tags -> tags.holes().stream()
                        .filter(h -> h.number().equals(number.get())).findFirst());
        return Optional.of(new ExerciseFiles(chapter, number.get(), fields, hole));
    }

    Path folder() {
        return fields.file().getParent();
    }

    Optional<Path> source() {
        return fields.value("file").map(chapter.directory()::resolve);
    }

    Optional<Path> test() {
        return fields.value("test").map(t -> chapter.directory().resolve("src/test/java")
                .resolve(t.replace('.', '/') + ".java"));
    }

    List<Path> hints() {
        return IntStream.rangeClosed(1, Assignment.HINTS)
                .mapToObj(n -> folder().resolve("hint-" + n + ".adoc")).toList();
    }

    List<Path> wrongAnswers() {
        return FolderListing.files(folder().resolve("wrong"), 1, ".java");
    }

    /** About what a line of the description says, or fails to say. */
    Problem problem(String key, String what) {
        return new Problem(fields.file(), fields.line(key), what);
    }
}
