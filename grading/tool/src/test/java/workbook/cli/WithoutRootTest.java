// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import workbook.grader.ToyCourse;
import workbook.workspace.Workspace;

final class WithoutRootTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"check", "check 1.1", "grade", "grade-all mine"})
    void one_sentence_says_at_once_that_root_is_needed_and_why(String call) {
        ToyCourse toy = new ToyCourse(directory.resolve("book"));
        new Workspace(directory.resolve("mine"), toy.course()).start();
        StringWriter err = new StringWriter();
        CommandLine line = Workbook.commandLine(false);
        line.setErr(new PrintWriter(err, true));
        int exitCode = line.execute((call + " --root " + toy.root() + " --workspace "
                + directory.resolve("mine")).split(" "));
        assertThat(exitCode).isEqualTo(3);
        assertThat(err.toString().lines()).singleElement().asString()
                .contains("needs root", "namespaces and cgroups",
                        "sudo ./workbook " + call);
    }
}
