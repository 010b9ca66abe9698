// SPDX-License-Identifier: Apache-2.0
package workbook.lint;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import workbook.course.Course;
import workbook.course.FolderListing;

/** The course as it lies there: its chapters, the files of the book and the slides. */
record CourseDraft(Path root, List<ChapterDraft> chapters, Book book) {

    static CourseDraft of(Course course) {
        Path book = course.root().resolve("chapters");
        List<Text> files = Stream.of(book, book.resolve("slides"))
                .flatMap(d -> FolderListing.files(d, 1, ".adoc").stream()).map(Text::of)
                .toList();
        return new CourseDraft(course.root(),
                course.everyChapter().stream().map(ChapterDraft::of).toList(),
                new Book(course.root(), files));
    }

    Stream<DemandsPage> demands() {
        return chapters.stream().flatMap(c -> c.exercises().stream()
                .map(e -> DemandsPage.of(c, e)).flatMap(Optional::stream));
    }

    Stream<Draft> exercises() {
        return chapters.stream().flatMap(c -> c.exercises().stream());
    }
}
