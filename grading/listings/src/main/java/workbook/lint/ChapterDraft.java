// SPDX-License-Identifier: Apache-2.0
package workbook.lint;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import workbook.course.Chapter;
import workbook.course.ExerciseNumber;
import workbook.course.FolderListing;

/** A chapter as it lies there, sound or not. */
record ChapterDraft(Path folder, List<Text> sources, List<Draft> exercises) {

    static ChapterDraft of(Chapter chapter) {
        Path folder = chapter.directory();
        return new ChapterDraft(folder,
                chapter.sourceFiles().stream().map(Text::of).toList(),
                chapter.exerciseFolders().stream().map(e -> Draft.in(folder, e))
                        .flatMap(Optional::stream).toList());
    }

    /** Such as {@code ch01}. */
    String shortName() {
        return folder.getFileName().toString().substring(0, 4);
    }

    int number() {
        return Integer.parseInt(shortName().substring(2));
    }

    Path tests() {
        return folder.resolve("src/test/java");
    }

    List<GradedTest> gradedTests() {
        return FolderListing.javaFiles(tests()).stream().map(Text::of).map(GradedTest::in)
                .flatMap(Optional::stream).toList();
    }

    Optional<Draft> exercise(ExerciseNumber number) {
        return exercises.stream().filter(e -> e.number().equals(number)).findFirst();
    }
}
