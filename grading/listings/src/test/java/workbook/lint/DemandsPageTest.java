// SPDX-License-Identifier: Apache-2.0
package workbook.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.course.Course;

final class DemandsPageTest {

    @TempDir
    Path folder;

    @Test
    void the_book_lists_what_the_tests_demand() {
        SmallCourse course = new SmallCourse(folder)
                .with(SmallCourse.DEMANDS, "* it is wrong\n");
        course.isToldThat(SmallCourse.DEMANDS + ":1: isn't what the tests demand:"
                + " ./workbook dev-check --write-demands");
        DevCheck.writeDemands(new Course(folder));
        assertThat(course.check().problems()).isEmpty();
    }
}
