// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StudentTest {

    private static Student named(String name) {
        return new Student(Path.of("/class").resolve(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann", "Ann B. Lee", "ann_42", "Zoë"})
    void an_ordinary_name_is_the_name_of_the_reports_too(String name) {
        assertThat(named(name).reports()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "a\nb", "=1+1", "-rf", "$(id)", "grades.csv", "a~b",
            "\u202Etxt.exe", "....", " "})
    void a_hostile_name_is_made_harmless(String name) {
        assertThat(named(name).reports())
                .matches("[\\p{L}\\p{N}_-][\\p{L}\\p{N}._-]*~\\w+")
                .doesNotStartWith("grades.csv/");
        assertThat(named(name).name()).doesNotContain("\n", "\u202E");
    }

    @Test
    void no_two_students_share_a_folder() {
        assertThat(named("a\nb").reports()).isNotEqualTo(named("a\tb").reports());
    }

    @Test
    void a_very_long_name_fits_into_a_path() {
        assertThat(named("x".repeat(250)).reports()).hasSizeLessThan(80);
    }
}
