// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class GradeCommandTest {

    private final StringWriter err = new StringWriter();

    private int execute(String... arguments) {
        CommandLine line = Workbook.commandLine();
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }

    @Test
    void an_unknown_format_is_wrong_usage() {
        assertThat(execute("grade", "--report", "xml=grades.xml")).isEqualTo(2);
        assertThat(err.toString()).contains("not a format of reports: [xml]", "junit");
    }

    @Test
    void a_seed_is_a_number() {
        assertThat(execute("grade", "--seed", "seven")).isEqualTo(2);
    }

    @Test
    void help_names_the_formats() {
        StringWriter out = new StringWriter();
        CommandLine line = Workbook.commandLine();
        line.setOut(new PrintWriter(out));
        assertThat(line.execute("grade", "--help")).isZero();
        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains("json, csv, junit, gradescope, github or classroom50");
    }
}
