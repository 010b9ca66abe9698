// SPDX-License-Identifier: Apache-2.0
package workbook.lint;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import workbook.exercise.Trouble;

/**
 * What the tests of an exercise demand, as the book lists it: the names of the tests,
 * which are sentences.
 *
 * @param file where the book includes it from
 */
record Demands(Text file, List<String> lines) {

    private static final Pattern TEST = Pattern
            .compile("@(?:Test|RepeatedTest|ParameterizedTest)\\b[^{};]*?"
                    + "\\bvoid (\\w+)\\(");

    /** Nothing where nobody has tested the exercise yet. */
    static Optional<Demands> of(ChapterDraft chapter, Draft exercise) {
        return chapter.gradedTests().stream()
                .filter(t -> t.number().equals(exercise.number().toString())).findFirst()
                .map(t -> new Demands(Text.of(exercise.folder().resolve("demands.adoc")),
                        lines(t)));
    }

    private static List<String> lines(GradedTest test) {
        return TEST.matcher(String.join("\n", test.text().lines())).results()
                .map(Demands::line).toList();
    }

    private static String line(MatchResult test) {
        return "* " + test.group(1).replace('_', ' ');
    }

    boolean areTold() {
        return file.lines().equals(lines);
    }

    void write() {
        try {
            Files.write(file.file(), lines);
        } catch (IOException e) {
            throw Trouble.ours("cannot write " + file.file(), e);
        }
    }
}
