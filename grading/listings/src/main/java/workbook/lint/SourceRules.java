// SPDX-License-Identifier: Apache-2.0
package workbook.lint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import workbook.course.Hole;
import workbook.course.Problem;
import workbook.syntax.JavaSyntax;

/**
 * Each tag is opened and closed once. A hole is made of whole statements of one block:
 * without it the source still parses, and so does a method with nothing but the hole.
 */
final class SourceRules {

    private SourceRules() {
    }

    static Stream<Problem> problems(CourseFiles files) {
        return files.sources().entrySet().stream().flatMap(s -> Stream.concat(
                s.getValue().problems().stream(),
                s.getValue().holes().stream().filter(h -> !isWhole(s.getKey(), h))
                        .map(h -> new Problem(s.getKey(), h.opened(), "the hole of"
                                + " exercise " + h.number() + " is not made of whole"
                                + " statements of one block"))));
    }

    private static boolean isWhole(Path source, Hole hole) {
        List<String> rest = new ArrayList<>(CourseFiles.lines(source));
        rest.subList(hole.opened(), hole.closed() - 1).clear();
        boolean hasCode = !String.join("\n", hole.answer()).replaceAll("//.*", "")
                .replaceAll("(?s)/\\*.*?\\*/", "").isBlank();
        return hasCode && JavaSyntax.parse(String.join("\n", rest)).isPresent()
                && JavaSyntax.parseStatements(hole.answer()).isPresent();
    }
}
