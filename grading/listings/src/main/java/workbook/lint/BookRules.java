// SPDX-License-Identifier: Apache-2.0
package workbook.lint;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import workbook.asciidoc.BookIndex;
import workbook.course.Chapter;
import workbook.course.Problem;
import workbook.course.PropertiesFile;
import workbook.transcript.ConsoleBlock;

/**
 * The book has a section for each exercise, under the title of its description, with its
 * task, a listing with its hole, and a transcript where the chapter promises one.
 */
final class BookRules {

    private final CourseFiles files;
    private final BookIndex book;

    private BookRules(CourseFiles files) {
        this.files = files;
        this.book = files.book();
    }

    static Stream<Problem> problems(CourseFiles files) {
        BookRules rules = new BookRules(files);
        return Stream.of(files.book().problems().stream(), rules.unusedTags(),
                files.exercises().stream().flatMap(rules::exercise)).flatMap(p -> p);
    }

    private Stream<Problem> unusedTags() {
        return files.sources().entrySet().stream().flatMap(s -> s.getValue().regions()
                .stream().filter(r -> !r.tag().startsWith("exercise-"))
                .filter(r -> book.includes().stream()
                        .noneMatch(i -> i.source().equals(s.getKey())
                                && (i.tags().contains(r.tag())
                                        || i.tags().contains("*"))))
                .map(r -> new Problem(s.getKey(), r.opened(),
                        "tag " + r.tag() + " is included nowhere in the book")));
    }

    private Stream<Problem> exercise(ExerciseFiles exercise) {
        Path text = text(exercise.chapter());
        if (!Files.exists(text)) {
            return Stream.of(exercise.problem("book",
                    "chapters/" + text.getFileName() + " is missing"));
        }
        Stream<Problem> link = exercise.fields().value("book")
                .filter(id -> book.sections().stream().noneMatch(s -> id.equals(s.id())))
                .map(id -> exercise.problem("book", "the book has no section " + id))
                .stream();
        boolean hasListing = exercise.hole().isEmpty() || book.includes().stream()
                .anyMatch(i -> i.file().equals(text)
                        && i.holes().contains(exercise.number())
                        && exercise.source().equals(Optional.of(i.source())));
        return Stream.of(link, section(exercise, text),
                unless(hasListing, text, 1,
                        "has no listing with the hole of exercise " + exercise.number()))
                .flatMap(p -> p);
    }

    private Path text(Chapter chapter) {
        return files.course().root().resolve("chapters/" + chapter.shortName() + ".adoc");
    }

    private Stream<Problem> section(ExerciseFiles exercise, Path text) {
        String begin = "Exercise " + exercise.number() + ":";
        Optional<BookIndex.Section> found = book.sections().stream()
                .filter(s -> s.file().equals(text)
                        && (s.title() + ":").startsWith(begin))
                .findFirst();
        if (found.isEmpty()) {
            return unless(false, text, 1, "has no section \"" + begin + " …\"");
        }
        BookIndex.Section section = found.get();
        String title = begin + " " + exercise.fields().value("title").orElse("");
        Optional<BookIndex.Task> task = book.tasks().stream()
                .filter(t -> t.exercise().equals(exercise.number())
                        && isIn(section, t.file(), t.line()))
                .findFirst();
        return Stream.of(
                unless(section.title().equals(title.strip()), text, section.line(),
                        "the section's title isn't \"" + title + "\""),
                unless(task.isPresent(), text, section.line(),
                        "doesn't state the task: include::exercise.adoc[]"),
                task.stream().filter(t -> promisesTranscripts(exercise.chapter()))
                        .flatMap(t -> unless(hasTranscript(section, t), text, t.line(),
                                "no console block after this task says solved="
                                        + exercise.number())))
                .flatMap(p -> p);
    }

    private boolean isIn(BookIndex.Section section, Path file, int line) {
        return book.sectionAt(file, line).equals(Optional.of(section));
    }

    private static boolean promisesTranscripts(Chapter chapter) {
        Path promise = chapter.directory().resolve("exercises/chapter.properties");
        return Files.exists(promise) && PropertiesFile.read(promise).value("transcripts")
                .equals(Optional.of("each exercise"));
    }

    private boolean hasTranscript(BookIndex.Section section, BookIndex.Task task) {
        return ConsoleBlock.in(book, task.file()).stream()
                .anyMatch(b -> b.isRun() && b.listing().line() > task.line()
                        && isIn(section, task.file(), b.listing().line())
                        && b.value("solved")
                                .equals(Optional.of(task.exercise().toString())));
    }

    private static Stream<Problem> unless(boolean right, Path file, int line,
            String what) {
        return right ? Stream.empty() : Stream.of(new Problem(file, line, what));
    }
}
