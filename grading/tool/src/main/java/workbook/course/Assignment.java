// SPDX-License-Identifier: Apache-2.0
package workbook.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import workbook.testkit.Pace;

/**
 * One exercise, as its folder {@code chNN-…/exercises/N.M} describes it.
 *
 * @param file the source with the hole, relative to the chapter's folder
 * @param test the graded test class
 * @param book the section of the book, by its id
 * @param todo what is to be done, in one sentence
 * @param hidden a graded test class students are not given
 * @param limit the wall time the graded tests may take on this machine
 * @param apart whether tests and answer run in two processes
 */
public record Assignment(ExerciseNumber number, Chapter chapter, String title, int points,
        Path file, String test, String book, String todo, Optional<String> hidden,
        Duration limit, boolean apart) {

    public static final int HINTS = 3;

    /** The file in an exercise's folder that describes it. */
    public static final String DESCRIPTION = "exercise.properties";

    /** The property that says what crosses the line between tests and answer. */
    public static final String APART = "apart";

    static Assignment read(Chapter chapter, Path directory) {
        PropertiesFile fields = PropertiesFile.read(directory.resolve(DESCRIPTION));
        return new Assignment(ExerciseNumber.of(directory.getFileName().toString()),
                chapter, fields.text("title"), fields.number("points"),
                Path.of(fields.text("file")), fields.text("test"), fields.text("book"),
                fields.text("todo"),
                fields.value("hidden"),
                Pace.stretched(Duration.ofSeconds(fields.number("seconds", 30))),
                fields.value(APART).isPresent());
    }

    public Path directory() {
        return chapter.directory().resolve("exercises").resolve(number.toString());
    }

    /** The graded test classes: in a student's repository the hidden one is missing. */
    public List<String> tests() {
        return Stream.concat(Stream.of(test), hidden.filter(this::built).stream())
                .toList();
    }

    private boolean built(String testClass) {
        return Files.exists(chapter.directory().resolve("target/test-classes")
                .resolve(testClass.replace('.', '/') + ".class"));
    }

    /** The source with the hole, in the reference solution. */
    public Source source() {
        return Source.read(chapter.directory().resolve(file));
    }

    public Hole hole() {
        return source().hole(number).orElseThrow(() -> WorkbookException.ours(
                chapter.directory().resolve(file) + ":1: has no hole for exercise "
                        + number));
    }

    /** What is thrown, or printed by process 1, where the hole is empty still. */
    public String unwritten() {
        return "exercise " + number + " is still to be written";
    }

    /** The n-th hint, from 1. */
    public String hint(int n) {
        Path hint = directory().resolve("hint-" + n + ".adoc");
        try {
            return Files.readString(hint).strip();
        } catch (IOException e) {
            throw WorkbookException.ours(hint + ": the hint is missing", e);
        }
    }

    public List<WrongAnswer> wrongAnswers() {
        try (Stream<Path> files = Files.list(directory().resolve("wrong"))) {
            List<WrongAnswer> answers = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                answers.add(WrongAnswer.read(file));
            }
            return answers;
        } catch (IOException e) {
            throw WorkbookException.ours("cannot read the wrong answers of " + number, e);
        }
    }
}
