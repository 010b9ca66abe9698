// SPDX-License-Identifier: Apache-2.0
package workbook.lint;

import java.util.stream.Stream;
import workbook.course.Problem;

/** The book lists what the tests demand, in the tests' own words. */
record DemandsAreTold() implements Rule {

    @Override
    public Stream<Problem> brokenIn(CourseDraft course) {
        return course.demands().filter(d -> !d.areTold()).map(d -> d.file().problem(1,
                "isn't what the tests demand: ./workbook dev-check --write-demands"));
    }
}
