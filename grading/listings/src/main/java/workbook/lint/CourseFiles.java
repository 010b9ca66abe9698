// SPDX-License-Identifier: Apache-2.0
package workbook.lint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import workbook.asciidoc.BookIndex;
import workbook.asciidoc.BookReader;
import workbook.course.Chapter;
import workbook.course.Course;
import workbook.course.FolderListing;
import workbook.course.SourceTags;
import workbook.course.WorkbookException;

/**
 * The files of a course, whether they are sound or not.
 *
 * @param sources the Java sources of all chapters
 */
record CourseFiles(Course course, BookIndex book, List<Chapter> chapters,
        List<ExerciseFiles> exercises, Map<Path, SourceTags> sources) {

    static CourseFiles of(Course course) {
        List<Chapter> chapters = course.everyChapter();
        Map<Path, SourceTags> sources = new TreeMap<>();
        chapters.stream().flatMap(c -> c.sourceFiles().stream())
                .forEach(f -> sources.put(f, SourceTags.in(f, lines(f))));
        return new CourseFiles(course, BookReader.read(course), chapters,
                chapters.stream().flatMap(c -> c.exerciseFolders().stream()
                        .flatMap(f -> ExerciseFiles.in(c, f, sources).stream())).toList(),
                sources);
    }

    List<ExerciseFiles> exercises(Chapter chapter) {
        return exercises.stream().filter(e -> e.chapter().equals(chapter)).toList();
    }

    /** The AsciiDoc of the book and of the slides. */
    Stream<Path> texts() {
        return FolderListing.files(course.root().resolve("chapters"), 2, ".adoc")
                .stream();
    }

    /** None of a file that isn't there. */
    static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw WorkbookException.ours("cannot read " + file, e);
        }
    }
}
