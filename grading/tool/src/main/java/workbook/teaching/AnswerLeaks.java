// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import workbook.course.Assignment;
import workbook.course.Chapter;
import workbook.course.Course;
import workbook.course.FolderListing;
import workbook.course.Source;
import workbook.workspace.VisibleTests;

/**
 * What a student must not be given, in any file: source, visible test, text or script.
 *
 * @param texts lines of answers that are long enough to give something away, and the
 *            wrong answers as a whole
 * @param shapes of the answers, by the names of their exercises: another layout and other
 *            names of variables don't hide them
 */
record AnswerLeaks(List<String> texts, Map<String, CodeShape> shapes) {

    private static final int TELLING = 25;

    /** Flags of a mount, say, are much alike wherever one is made. */
    private static final double MOST_IN_SOURCES = 0.85;

    /** Tests, texts and scripts have no reason to do half of what an answer does. */
    private static final double MOST_ELSEWHERE = 0.5;

    static AnswerLeaks of(Course course) throws IOException {
        Set<String> known = new HashSet<>();
        for (Chapter chapter : course.chapters()) {
            addKnown(chapter, known);
        }
        Stream<String> right = course.assignments().stream()
                .flatMap(a -> a.hole().answer().stream()).map(String::strip)
                .filter(line -> line.length() >= TELLING)
                .filter(line -> known.stream().noneMatch(k -> k.contains(line)));
        Stream<String> wrong = course.assignments().stream().flatMap(AnswerLeaks::wrong);
        Map<String, CodeShape> shapes = new LinkedHashMap<>();
        course.assignments().forEach(a -> shapes.put(a.number().toString(),
                CodeShape.of(String.join("\n", a.hole().answer()))));
        return new AnswerLeaks(Stream.concat(right, wrong).toList(), shapes);
    }

    /**
     * A line that stands outside holes too, or in a visible test, is no secret: by their
     * shapes tests are compared with whole answers.
     */
    private static void addKnown(Chapter chapter, Set<String> known)
            throws IOException {
        for (Source source : chapter.sources()) {
            source.filled(hole -> List.of()).lines().map(String::strip)
                    .forEach(known::add);
        }
        for (Path test : VisibleTests.of(chapter)) {
            Files.readAllLines(test).stream().map(String::strip).forEach(known::add);
        }
    }

    private static Stream<String> wrong(Assignment assignment) {
        return Files.isDirectory(assignment.directory().resolve("wrong"))
                ? assignment.wrongAnswers().stream()
                        .map(w -> String.join("\n", w.lines()).strip())
                        .filter(text -> text.length() >= TELLING)
                : Stream.empty();
    }

    /** The first file below a folder that has one, and what it has. */
    Optional<String> leakIn(Path folder) throws IOException {
        for (Path file : FolderListing.files(folder)) {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            Optional<String> leak = texts.stream().filter(text::contains).findFirst()
                    .map(line -> " says: " + line).or(() -> answered(file, text)
                            .map(n -> " does what the answer to exercise " + n
                                    + " does"));
            if (leak.isPresent()) {
                return leak.map(l -> folder.relativize(file) + l);
            }
        }
        return Optional.empty();
    }

    /** The first exercise whose answer it has, by its shape. */
    private Optional<String> answered(Path file, String text) {
        CodeShape shape = CodeShape.of(text);
        double most = file.toString().matches(".*/(main|skeleton)/.*")
                ? MOST_IN_SOURCES
                : MOST_ELSEWHERE;
        return shapes.entrySet().stream().filter(e -> e.getValue().partIn(shape) > most)
                .map(Map.Entry::getKey).findFirst();
    }
}
