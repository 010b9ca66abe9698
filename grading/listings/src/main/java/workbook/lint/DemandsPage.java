// SPDX-License-Identifier: Apache-2.0
package workbook.lint;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import workbook.course.WorkbookException;
import workbook.testkit.SentenceNames;

/**
 * What the tests of an exercise demand, as the book lists it: the names of the tests,
 * which are sentences.
 *
 * @param file where the book includes it from
 */
record DemandsPage(Text file, List<String> lines) {

    /** A nested class of tests, or a test and how far it is indented. */
    private static final Pattern SITUATION_OR_TEST = Pattern
            .compile("@Nested\\s+(?:final )?class (\\w+)"
                    + "|@(?:Test|RepeatedTest|ParameterizedTest)\\b[^{};]*?"
                    + "\\n( +)(?:\\w+ )*void (\\w+)\\(");
    private static final int IN_NO_SITUATION = 4;

    /** Nothing where nobody has tested the exercise yet. */
    static Optional<DemandsPage> of(ChapterDraft chapter, Draft exercise) {
        return chapter.gradedTests().stream()
                .filter(t -> t.number().equals(exercise.number().toString())).findFirst()
                .map(t -> new DemandsPage(
                        Text.of(exercise.folder().resolve("demands.adoc")),
                        lines(t)));
    }

    private static List<String> lines(GradedTest test) {
        List<String> lines = new ArrayList<>();
        Matcher next = SITUATION_OR_TEST
                .matcher(String.join("\n", test.text().lines()));
        String situation = "";
        while (next.find()) {
            if (next.group(1) != null) {
                situation = SentenceNames.situation(next.group(1)) + ": ";
            } else {
                lines.add("* " + (next.group(2).length() > IN_NO_SITUATION
                        ? situation
                        : "") + next.group(3).replace('_', ' '));
            }
        }
        return lines;
    }

    boolean areTold() {
        return file.lines().equals(lines);
    }

    void write() {
        try {
            Files.write(file.file(), lines);
        } catch (IOException e) {
            throw WorkbookException.ours("cannot write " + file.file(), e);
        }
    }
}
