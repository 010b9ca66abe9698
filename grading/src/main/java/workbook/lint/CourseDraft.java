// SPDX-License-Identifier: Apache-2.0
package workbook.lint;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import workbook.exercise.Course;
import workbook.exercise.Folder;

/** The course as it lies there: its chapters, and the files of the book. */
record CourseDraft(Path root, List<ChapterDraft> chapters, Book book) {

    static CourseDraft of(Course course) {
        List<Text> files = Folder.files(course.root().resolve("chapters"), 1, ".adoc")
                .stream().map(Text::of).toList();
        return new CourseDraft(course.root(),
                course.everyChapter().stream().map(ChapterDraft::of).toList(),
                new Book(course.root(), files));
    }

    Stream<Demands> demands() {
        return chapters.stream().flatMap(c -> c.exercises().stream()
                .map(e -> Demands.of(c, e)).flatMap(Optional::stream));
    }

    Stream<Draft> exercises() {
        return chapters.stream().flatMap(c -> c.exercises().stream());
    }
}
