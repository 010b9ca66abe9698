// SPDX-License-Identifier: Apache-2.0
package workbook.lint;

import java.util.Optional;
import java.util.stream.Stream;
import workbook.course.Hole;
import workbook.course.Problem;

/** Each exercise has its section, its listing with the hole, and its hints. */
record BookTells() implements Rule {

    @Override
    public Stream<Problem> brokenIn(CourseDraft course) {
        return course.chapters().stream().flatMap(
                c -> c.exercises().stream().flatMap(e -> brokenIn(course.book(), c, e)));
    }

    private static Stream<Problem> brokenIn(Book book, ChapterDraft chapter,
            Draft exercise) {
        Optional<Text> text = book.file(chapter.shortName() + ".adoc");
        Stream<Problem> section = exercise.fields().value("book")
                .filter(id -> !book.hasSection(id))
                .map(id -> exercise.problem("book", "the book has no section " + id))
                .stream();
        return Stream.concat(section,
                text.map(t -> inChapter(book, t, exercise))
                        .orElse(Stream.of(exercise.problem("book", "chapters/"
                                + chapter.shortName() + ".adoc is missing"))));
    }

    private static Stream<Problem> inChapter(Book book, Text chapter, Draft exercise) {
        String number = exercise.number().toString();
        return Stream.concat(Stream.concat(
                unless(chapter.lineOf(l -> l.matches(".*\\bExercise "
                        + number.replace(".", "\\.") + "\\b(?!\\.\\d).*")) > 0,
                        chapter, "doesn't mention Exercise " + number),
                unless(chapter.lineOf(l -> l
                        .matches(":exercise:.*/exercises/" + number + "\\s*")) > 0,
                        chapter, "doesn't show the hints of exercise " + number)),
                exercise.hole().stream().flatMap(h -> unless(
                        listed(book, chapter, exercise, h), chapter,
                        "has no listing with the hole of exercise " + number)));
    }

    private static boolean listed(Book book, Text chapter, Draft exercise, Hole hole) {
        return book.includes().stream().anyMatch(
                i -> i.leavesOpen(chapter, exercise.source().get().file(), hole));
    }

    private static Stream<Problem> unless(boolean fine, Text chapter, String what) {
        return fine ? Stream.empty() : Stream.of(chapter.problem(1, what));
    }
}
