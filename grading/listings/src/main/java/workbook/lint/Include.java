// SPDX-License-Identifier: Apache-2.0
package workbook.lint;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import workbook.course.Hole;
import workbook.course.SourceTags;
import workbook.course.Problem;

/**
 * A line of the book that shows a source, or some regions of it.
 *
 * @param shown the tags of what is shown; the whole source if there are none
 * @param hidden the tags of what is left out of that
 */
record Include(Text text, int line, Path source, List<String> shown,
        List<String> hidden) {

    private static final Pattern FORM = Pattern
            .compile("include::(.+\\.java)\\[(?:tags?=\"?([^\\]\"]*)\"?)?.*]\\s*");

    static Optional<Include> in(Text text, int line, String resolved) {
        Matcher form = FORM.matcher(resolved);
        if (!form.matches()) {
            return Optional.empty();
        }
        List<String> tags = form.group(2) == null
                ? List.of()
                : Stream.of(form.group(2).split("[;,]")).map(String::strip).toList();
        return Optional.of(new Include(text, line,
                text.file().resolveSibling(form.group(1)).normalize(),
                tags.stream().filter(t -> !t.startsWith("!")).toList(),
                tags.stream().filter(t -> t.startsWith("!")).map(t -> t.substring(1))
                        .toList()));
    }

    boolean shows(Path file, String tag) {
        return source.equals(file) && (shown.contains(tag) || shown.contains("*"));
    }

    /** Whether it stands in {@code chapter} and shows what is around a hole. */
    boolean leavesOpen(Text chapter, Path file, Hole hole) {
        return text.file().equals(chapter.file()) && source.equals(file)
                && hidden.contains(hole.number().tag());
    }

    boolean givesAway(Hole hole, SourceTags marks) {
        return !hidden.contains(hole.number().tag())
                && (shown.isEmpty() || shown.contains("*") || shown.contains("**")
                        || marks.regions().stream().filter(r -> r.contains(hole))
                                .anyMatch(r -> shown.contains(r.tag())));
    }

    Stream<String> tags() {
        return Stream.concat(shown.stream(), hidden.stream())
                .filter(t -> !t.startsWith("*"));
    }

    Problem problem(String what) {
        return text.problem(line, what);
    }
}
