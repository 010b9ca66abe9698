// SPDX-License-Identifier: Apache-2.0
package workbook.lint;

import java.nio.file.Path;
import java.util.stream.Stream;
import workbook.course.Problem;
import workbook.transcript.BlockRules;
import workbook.transcript.Manuscript;

/** Each console listing of the book and of the README can be run, or says why not. */
record ConsoleBlocksAreSound() implements Rule {

    @Override
    public Stream<Problem> brokenIn(CourseDraft course) {
        Path readme = course.root().resolve("README.adoc");
        return Stream.concat(course.book().files().stream(), Stream.of(Text.of(readme)))
                .flatMap(t -> BlockRules.brokenIn(new Manuscript(t.file(), t.lines())));
    }
}
