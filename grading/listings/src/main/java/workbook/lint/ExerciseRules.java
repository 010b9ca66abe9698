// SPDX-License-Identifier: Apache-2.0
package workbook.lint;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import workbook.course.Assignment;
import workbook.course.Chapter;
import workbook.course.ExerciseNumber;
import workbook.course.FolderListing;
import workbook.course.Hole;
import workbook.course.Problem;
import workbook.course.PropertiesFile;
import workbook.course.WrongAnswer;

/** An exercise has its description, points, hints, hole, test and wrong answers. */
final class ExerciseRules {

    private static final List<String> NEEDED = List.of("title", "points", "file", "test",
            "book", "todo");

    private static final List<String> NUMBERS = List.of("points", "seconds");

    private static final Pattern CLAIM = Pattern
            .compile("\\s*@Exercise\\(\"([^\"]*)\"\\)");

    private static final int FEWEST_WRONG_ANSWERS = 2;

    private ExerciseRules() {
    }

    static Stream<Problem> problems(CourseFiles files) {
        return Stream.concat(
                files.chapters().stream().flatMap(c -> Stream.of(folders(c),
                        undescribedHoles(files, c), points(files, c),
                        unclaimedTests(files, c)).flatMap(p -> p)),
                files.exercises().stream().flatMap(e -> Stream.of(fields(e), hole(e),
                        hints(e), test(e), wrongAnswers(e)).flatMap(p -> p)));
    }

    private static Stream<Problem> folders(Chapter chapter) {
        return chapter.exerciseFolders().stream().flatMap(folder -> {
            Path description = folder.resolve(Assignment.DESCRIPTION);
            if (!Files.isRegularFile(description)) {
                return Stream.of(new Problem(description, 1,
                        "the description is missing"));
            }
            return ExerciseNumber.in(folder.getFileName().toString()).isPresent()
                    ? Stream.empty()
                    : Stream.of(new Problem(description, 1,
                            "its folder is not named after an exercise such as 1.1"));
        });
    }

    private static Stream<Problem> fields(ExerciseFiles exercise) {
        PropertiesFile fields = exercise.fields();
        return Stream.concat(
                NEEDED.stream().filter(k -> fields.value(k).isEmpty())
                        .map(fields::missing),
                NUMBERS.stream().filter(k -> fields.value(k).isPresent())
                        .filter(k -> fields.count(k).isEmpty())
                        .map(fields::notANumber));
    }

    private static Stream<Problem> hole(ExerciseFiles exercise) {
        return exercise.hole().isPresent()
                ? Stream.empty()
                : exercise.fields().value("file").stream()
                        .map(f -> exercise.problem("file",
                                f + " has no hole for exercise " + exercise.number()));
    }

    private static Stream<Problem> undescribedHoles(CourseFiles files, Chapter chapter) {
        return chapter.sourceFiles().stream().flatMap(f -> files.sources().get(f).holes()
                .stream()
                .filter(h -> files.exercises(chapter).stream()
                        .noneMatch(e -> e.number().equals(h.number())
                                && e.source().equals(Optional.of(f))))
                .map(h -> new Problem(f, h.opened(),
                        "exercise " + h.number() + " is not described")));
    }

    private static Stream<Problem> hints(ExerciseFiles exercise) {
        return exercise.hints().stream()
                .filter(h -> CourseFiles.lines(h).stream().allMatch(String::isBlank))
                .map(h -> new Problem(h, 1, "the hint is missing"));
    }

    private static Stream<Problem> test(ExerciseFiles exercise) {
        return exercise.test().filter(t -> !claim(t).equals(
                Optional.of(exercise.number().toString()))).stream()
                .map(t -> exercise.problem("test", "no test class "
                        + exercise.fields().value("test").get()
                        + " is annotated @Exercise(\"" + exercise.number() + "\")"));
    }

    private static Stream<Problem> unclaimedTests(CourseFiles files, Chapter chapter) {
        return FolderListing.javaFiles(chapter.directory().resolve("src/test/java"))
                .stream().filter(t -> claim(t).isPresent())
                .filter(t -> files.exercises(chapter).stream()
                        .filter(e -> e.number().toString().equals(claim(t).get()))
                        .noneMatch(e -> e.test().isEmpty()
                                || e.test().get().equals(t)))
                .map(t -> new Problem(t, claimLine(t), "tests exercise " + claim(t).get()
                        + ", whose description doesn't name this class"));
    }

    /** The exercise that a test class is annotated with, be it a number or not. */
    private static Optional<String> claim(Path test) {
        return CourseFiles.lines(test).stream().map(CLAIM::matcher)
                .filter(Matcher::lookingAt).map(m -> m.group(1)).findFirst();
    }

    private static int claimLine(Path test) {
        List<String> lines = CourseFiles.lines(test);
        return (int) lines.stream().takeWhile(l -> !CLAIM.matcher(l).lookingAt()).count()
                + 1;
    }

    private static Stream<Problem> wrongAnswers(ExerciseFiles exercise) {
        List<Path> answers = exercise.wrongAnswers();
        return Stream.concat(
                answers.size() >= FEWEST_WRONG_ANSWERS
                        ? Stream.empty()
                        : Stream.of(exercise.problem("title",
                                "the exercise has fewer than two wrong answers")),
                answers.stream().flatMap(a -> wrongAnswer(exercise, a)));
    }

    private static Stream<Problem> wrongAnswer(ExerciseFiles exercise, Path file) {
        Optional<WrongAnswer> wrong = WrongAnswer.in(file, CourseFiles.lines(file));
        if (wrong.isEmpty()) {
            return Stream.of(new Problem(file, 1, WrongAnswer.FORM));
        }
        String code = code(wrong.get().lines());
        if (exercise.hole().map(Hole::answer).filter(a -> code(a).equals(code))
                .isPresent()) {
            return Stream.of(new Problem(file, 2, "is the answer of the reference"));
        }
        return code.isEmpty() || code.matches("(if\\(true\\)\\{)?thrownew"
                + "UnsupportedOperationException\\([^;]*\\);}?")
                        ? Stream.of(new Problem(file, 2,
                                "is the stub that the reader starts from"))
                        : Stream.empty();
    }

    /** Without comments and white space. */
    private static String code(List<String> lines) {
        return String.join("", lines).isEmpty()
                ? ""
                : String.join("\n", lines).replaceAll("//.*", "").replaceAll("\\s+", "");
    }

    private static Stream<Problem> points(CourseFiles files, Chapter chapter) {
        List<ExerciseFiles> exercises = files.exercises(chapter);
        Path promise = chapter.directory().resolve("exercises/chapter.properties");
        if (exercises.isEmpty()) {
            return Stream.empty();
        }
        if (CourseFiles.lines(promise).isEmpty()) {
            return Stream.of(new Problem(promise, 1,
                    "the chapter's title and points are missing"));
        }
        return points(PropertiesFile.read(promise), exercises.stream()
                .mapToInt(e -> e.fields().count("points").orElse(0)).sum());
    }

    private static Stream<Problem> points(PropertiesFile promise, int sum) {
        Optional<Integer> points = promise.count("points");
        if (points.isPresent() && points.get() != sum) {
            return Stream.of(new Problem(promise.file(), promise.line("points"),
                    "promises " + points.get() + " points, the exercises give " + sum));
        }
        return Stream.concat(
                Stream.of("title", "points").filter(k -> promise.value(k).isEmpty())
                        .map(promise::missing),
                promise.value("points").filter(p -> points.isEmpty()).stream()
                        .map(p -> promise.notANumber("points")));
    }
}
