// SPDX-License-Identifier: Apache-2.0
package workbook.lint;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import workbook.course.FolderListing;
import workbook.course.Hole;
import workbook.course.Problem;
import workbook.syntax.JavaSyntax;

/**
 * What students are given holds no answer: the code outside of holes, the tests that are
 * not hidden, and the texts of the book, the slides and the hints.
 */
final class AnswerRules {

    /** Types, calls and strings of an expression; fewer are a matter of course. */
    private static final Pattern TOKEN = Pattern
            .compile("\"[^\"]*\"|\\b[A-Z]\\w*|\\b[a-z]\\w*(?=\\()");

    private static final int FEWEST_TOKENS = 6;

    private static final int SHORTEST_LINE = 20;

    private final CourseFiles files;
    private final Map<Path, Set<String>> expressions = new HashMap<>();

    private AnswerRules(CourseFiles files) {
        this.files = files;
    }

    static Stream<Problem> problems(CourseFiles files) {
        AnswerRules rules = new AnswerRules(files);
        return Stream.concat(rules.inCode(), rules.inTexts());
    }

    private Stream<Problem> inCode() {
        Map<Path, String> given = new TreeMap<>();
        files.sources().forEach((file, tags) -> given.put(file,
                withoutHoles(CourseFiles.lines(file), tags.holes())));
        files.chapters().stream().map(c -> c.directory().resolve("src/test/java"))
                .flatMap(d -> FolderListing.javaFiles(d).stream()).forEach(
                        f -> given.put(f, String.join("\n", CourseFiles.lines(f))));
        return files.exercises().stream().flatMap(e -> statements(e)
                .flatMap(s -> given.entrySet().stream()
                        .filter(g -> holds(g.getKey(), g.getValue(), s))
                        .map(g -> new Problem(g.getKey(), 1,
                                "holds the answer to exercise " + e.number() + ": "
                                        + s))));
    }

    private static String withoutHoles(List<String> lines, List<Hole> holes) {
        return IntStream.rangeClosed(1, lines.size())
                .filter(n -> holes.stream()
                        .noneMatch(h -> h.opened() <= n && n <= h.closed()))
                .mapToObj(n -> lines.get(n - 1)).collect(Collectors.joining("\n"));
    }

    private static Stream<String> statements(ExerciseFiles exercise) {
        return exercise.hole().flatMap(h -> JavaSyntax.parseStatements(h.answer()))
                .stream().flatMap(s -> s.statements().stream())
                .filter(s -> tokens(s).size() >= FEWEST_TOKENS);
    }

    private static List<String> tokens(String statement) {
        return TOKEN.matcher(statement).results().map(MatchResult::group).toList();
    }

    /** Few files have all words of a statement, and only those are parsed. */
    private boolean holds(Path file, String text, String statement) {
        return tokens(statement).stream().allMatch(text::contains)
                && expressions.computeIfAbsent(file, f -> JavaSyntax.parse(text)
                        .map(JavaSyntax::expressions).orElse(Set.of()))
                        .contains(statement);
    }

    private Stream<Problem> inTexts() {
        return Stream.concat(files.texts(),
                files.exercises().stream().flatMap(e -> e.hints().stream()))
                .flatMap(this::inText);
    }

    /** However its lines are broken. */
    private Stream<Problem> inText(Path text) {
        List<String> lines = CourseFiles.lines(text);
        return files.exercises().stream().filter(e -> e.hole().isPresent())
                .flatMap(e -> IntStream.rangeClosed(1, lines.size()).filter(n -> e.hole()
                        .get().answer().stream().map(AnswerRules::withoutSpace)
                        .filter(l -> l.length() >= SHORTEST_LINE)
                        .anyMatch(withoutSpace(lines.get(n - 1))::contains))
                        .mapToObj(n -> new Problem(text, n,
                                "holds a line of the answer to exercise " + e.number())));
    }

    private static String withoutSpace(String line) {
        return line.replaceAll("\\s+", "");
    }
}
