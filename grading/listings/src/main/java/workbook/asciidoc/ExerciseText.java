// SPDX-License-Identifier: Apache-2.0
package workbook.asciidoc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import workbook.course.Assignment;
import workbook.course.WorkbookException;
import workbook.syntax.TestSentences;
import workbook.workspace.HoleLocation;

/** Templates of the book, filled with what the course knows of an exercise. */
final class ExerciseText {

    /** What the exercise of the document's attribute {@code number} asks for. */
    static final String TASK = "exercise.adoc";

    /** The reference's answers; only the teacher's book includes them. */
    static final String SOLUTIONS = "solution.adoc";

    private static final Pattern VALUE = Pattern.compile("@(\\w+)@");

    private ExerciseText() {
    }

    /**
     * @param template a file in which words between two {@code @} stand for values
     * @param line of the placeholder in the listing; 0 for a listing without one
     */
    static String filled(Path template, Assignment assignment, int line) {
        return VALUE.matcher(read(template)).replaceAll(m -> Matcher
                .quoteReplacement(value(m.group(1), assignment, line)));
    }

    private static String value(String name, Assignment assignment, int line) {
        return switch (name) {
            case "number" -> assignment.number().toString();
            case "title" -> assignment.title();
            case "points" -> Integer.toString(assignment.points());
            case "chapter" -> assignment.chapter().shortName();
            case "todo" -> sentence(assignment.todo());
            case "file" -> assignment.chapter().name() + "/" + assignment.file();
            case "source" -> assignment.file().getFileName().toString();
            case "line" -> "" + HoleLocation.ofAnswer(assignment).line();
            case "listing" -> "" + line;
            case "demands" -> demands(assignment);
            case "answer" -> String.join("\n", assignment.hole().answer());
            default -> throw WorkbookException.ours("no template has @" + name + "@");
        };
    }

    private static String read(Path template) {
        try {
            return Files.readString(template);
        } catch (IOException e) {
            throw WorkbookException.ours("cannot read " + template, e);
        }
    }

    private static String demands(Assignment assignment) {
        String source = read(assignment.chapter().directory().resolve("src/test/java")
                .resolve(assignment.test().replace('.', '/') + ".java"));
        return TestSentences.in(source).stream().map(t -> "* " + sentence(t))
                .collect(Collectors.joining("\n"));
    }

    private static String sentence(String words) {
        String text = words.strip();
        return Character.toUpperCase(text.charAt(0)) + text.substring(1)
                + (text.endsWith(".") ? "" : ".");
    }
}
