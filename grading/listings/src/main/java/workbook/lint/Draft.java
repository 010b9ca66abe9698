// SPDX-License-Identifier: Apache-2.0
package workbook.lint;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import workbook.course.Assignment;
import workbook.course.ExerciseNumber;
import workbook.course.PropertiesFile;
import workbook.course.FolderListing;
import workbook.course.Hole;
import workbook.course.Problem;

/**
 * An exercise that nobody has vouched for yet.
 *
 * @param chapter the folder of its chapter
 * @param fields its description, which may be incomplete
 */
record Draft(Path chapter, ExerciseNumber number, PropertiesFile fields) {

    static Optional<Draft> in(Path chapter, Path folder) {
        Path description = folder.resolve(Assignment.DESCRIPTION);
        return ExerciseNumber.in(folder.getFileName().toString())
                .filter(n -> description.toFile().isFile())
                .map(n -> new Draft(chapter, n, PropertiesFile.read(description)));
    }

    Path folder() {
        return fields.file().getParent();
    }

    Optional<Text> source() {
        return fields.value("file").map(f -> Text.of(chapter.resolve(f)));
    }

    Optional<Hole> hole() {
        return source().flatMap(s -> s.marks().holes().stream()
                .filter(h -> h.number().equals(number)).findFirst());
    }

    List<Text> hints() {
        return IntStream.rangeClosed(1, Assignment.HINTS)
                .mapToObj(n -> Text.of(folder().resolve("hint-" + n + ".adoc"))).toList();
    }

    List<Text> wrongAnswers() {
        return FolderListing.files(folder().resolve("wrong"), 1, ".java").stream()
                .map(Text::of)
                .toList();
    }

    /** About what a line of the description says, or fails to say. */
    Problem problem(String key, String what) {
        return new Problem(fields.file(), fields.line(key), what);
    }
}
