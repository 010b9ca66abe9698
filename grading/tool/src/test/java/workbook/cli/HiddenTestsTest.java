// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.ToyCourse;
import workbook.testkit.Requires;
import workbook.workspace.Workspace;

/** A hidden test that no answer passes, where the teacher's project has it. */
@Requires("root")
final class HiddenTestsTest {

    @TempDir
    private Path directory;

    @Test
    void are_run_by_check_as_by_grade() throws IOException {
        ToyCourse toy = new ToyCourse(directory.resolve("course")).tested()
                .testedBy("Hidden", """
                        package toy;
                        class HiddenTest {
                            @org.junit.jupiter.api.Test
                            void t() {
                                throw new IllegalStateException("hidden");
                            }
                        }
                        """);
        Path description = toy.assignment().directory().resolve("exercise.properties");
        Files.writeString(description,
                Files.readString(description) + "hidden=toy.HiddenTest\n");
        Workspace workspace = new Workspace(directory.resolve("mine"), toy.course());
        assertThat(ToolRun.of(toy, workspace, "start").exitCode()).isZero();
        Path answer = workspace.file(toy.assignment());
        Files.writeString(answer, toy.assignment().source().filled(h -> h.answer()));
        for (String command : new String[]{"check", "grade"}) {
            ToolRun run = ToolRun.of(toy, workspace, command, "--seed", "7");
            assertThat(run.exitCode()).as(command + run.said()).isEqualTo(1);
        }
    }
}
