// SPDX-License-Identifier: Apache-2.0
package workbook.lint;

import java.nio.file.Files;
import java.util.Set;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import workbook.course.Problem;

/** What is marked is shown, what is shown is marked, and no answer before its time. */
record BookIncludes() implements Rule {

    private static final String ANSWERS = "solutions.adoc";

    @Override
    public Stream<Problem> brokenIn(CourseDraft course) {
        List<Include> includes = course.book().includes();
        return Stream.concat(includes.stream().flatMap(BookIncludes::brokenIn),
                course.chapters().stream().flatMap(c -> c.sources().stream())
                        .flatMap(s -> unused(s, includes)));
    }

    private static Stream<Problem> brokenIn(Include include) {
        if (!Files.exists(include.source())) {
            return Stream.of(include.problem("includes a source that isn't there: "
                    + include.source().getFileName()));
        }
        return Stream.concat(missing(include), given(include));
    }

    private static Stream<Problem> missing(Include include) {
        Set<String> marked = new HashSet<>();
        Text.of(include.source()).marks().regions().forEach(r -> marked.add(r.tag()));
        return include.tags().filter(t -> !marked.contains(t))
                .map(t -> include.problem("includes tag " + t + ", which "
                        + include.source().getFileName() + " lacks"));
    }

    private static Stream<Problem> given(Include include) {
        if (include.text().file().endsWith(ANSWERS)) {
            return Stream.empty();
        }
        var marks = Text.of(include.source()).marks();
        return marks.holes().stream().filter(h -> include.givesAway(h, marks))
                .map(h -> include.problem("gives away the answer to exercise "
                        + h.number() + ": add !" + h.number().tag()));
    }

    private static Stream<Problem> unused(Text source, List<Include> includes) {
        return source.marks().regions().stream()
                .filter(r -> includes.stream()
                        .noneMatch(i -> i.shows(source.file(), r.tag())))
                .map(r -> source.problem(r.opened(), "tag " + r.tag()
                        + " is included nowhere in the book"));
    }
}
