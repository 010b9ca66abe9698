// SPDX-License-Identifier: Apache-2.0
package workbook.lint;

import java.util.stream.Stream;
import workbook.course.Hole;
import workbook.course.Problem;

/** A hole is made of whole statements: what is left of the source compiles. */
record HolesAreStatements() implements Rule {

    @Override
    public Stream<Problem> brokenIn(CourseDraft course) {
        return course.chapters().stream().flatMap(c -> c.sources().stream())
                .flatMap(HolesAreStatements::brokenIn);
    }

    private static Stream<Problem> brokenIn(Text source) {
        return source.marks().holes().stream().filter(h -> !whole(source, h))
                .map(h -> source.problem(h.opened(), "the hole of exercise " + h.number()
                        + " is not made of whole statements of one block"));
    }

    private static boolean whole(Text source, Hole hole) {
        return Statements.in(source).fill(hole);
    }
}
