// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The guide names every hostile submission and what comes of it, and no other. */
final class TeachersGuideTest {

    private static final Path TABLE = Hostile.ALL
            .resolve("../../../../../chapters/hostile-table.adoc").normalize();

    @Test
    void the_table_of_hostile_submissions_is_that_of_the_submissions()
            throws IOException {
        String table = new HostileTable(Hostile.in(Hostile.ALL)).text();
        if (Boolean.getBoolean("hostile.write")) {
            Files.writeString(TABLE, table);
        }
        assertThat(Files.readString(TABLE))
                .as("make it again: ./mvnw -pl grading/tool verify"
                        + " -Dtest=TeachersGuideTest -Dhostile.write=true")
                .isEqualTo(table);
    }

    @Test
    void submissions_have_titles_of_their_own() {
        assertThat(Hostile.in(Hostile.ALL)).isNotEmpty().extracting(Hostile::title)
                .doesNotHaveDuplicates();
    }
}
