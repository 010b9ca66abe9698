// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/** What a submission can do to the terminal at which it is graded. */
@Requires({"root", "quick machine", "program script", "program perl"})
@LeakCheck
final class ControllingTerminalTest {

    private static final String GRADE = """
            "$JAVA" -cp "$CLASS_PATH" -Dhostile=60 "-Dworkbook.root=$ROOT" \\
              org.junit.platform.console.ConsoleLauncher execute --disable-banner \\
              --select-class "$TEST" 2>&1
            """;

    /** The row of {@link HostileTest} that tries, graded at a terminal made for it. */
    @Test
    void it_can_neither_open_it_nor_type_there() throws Exception {
        ProcessBuilder script = new ProcessBuilder("script", "--quiet", "--return",
                "--command", GRADE, "/dev/null").redirectErrorStream(true)
                .redirectInput(new File("/dev/null"));
        script.environment().put("JAVA",
                Path.of(System.getProperty("java.home"), "bin/java").toString());
        script.environment().put("CLASS_PATH", System.getProperty("java.class.path"));
        script.environment().put("ROOT", System.getProperty("workbook.root", "../.."));
        script.environment().put("TEST", HostileTest.class.getName());
        Process process = script.start();
        String seen = new String(process.getInputStream().readAllBytes(),
                StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(seen).isZero();
        assertThat(seen).contains("1 tests successful").doesNotContain(
                "workbook-hostile-typed");
    }
}
