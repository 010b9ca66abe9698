// SPDX-License-Identifier: Apache-2.0
package workbook.lint;

import java.util.stream.Stream;
import workbook.course.Problem;

/** Each mark is opened once and closed once, and each hole has its few lines. */
record MarksAreSound() implements Rule {

    @Override
    public Stream<Problem> brokenIn(CourseDraft course) {
        return course.chapters().stream().flatMap(c -> c.sources().stream())
                .flatMap(s -> s.marks().problems().stream());
    }
}
