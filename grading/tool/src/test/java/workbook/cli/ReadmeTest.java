// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.course.ExerciseNumber;
import workbook.course.Resource;
import workbook.grader.ToyCourse;
import workbook.teaching.StudentRepository;
import workbook.testkit.Requires;
import workbook.workspace.Progress;
import workbook.workspace.Workspace;

/** Every call of the tool that a workspace's README shows, made as it stands there. */
final class ReadmeTest {

    private static final Pattern CALL = Pattern
            .compile("(?<![\\w/])(?:sudo )?\\./(workbook(?: [^`\\n]*)?)");

    /** The real script, but for the ends of its ways: they print what they were given. */
    private static final String ENDS = """
            set_up() { :; }
            doctor() { echo doctor; }
            debug() { printf '%s\\n' debug "$@"; }
            reader_tool() { printf '%s\\n' tool "$@"; }
            run_chapter() { printf '%s\\n' run "$@"; }
            """;

    @TempDir
    private Path directory;
    private ToyCourse toy;
    private Workspace workspace;

    @BeforeEach
    void a_workspace() throws IOException {
        toy = new ToyCourse(directory.resolve("book")).tested();
        workspace = new Workspace(directory.resolve("mine"), toy.course());
        workspace.start();
        Path project = Path.of(System.getProperty("workbook.root"));
        Path bin = Files.createDirectory(directory.resolve("bin"));
        Files.copy(project.resolve("workbook"), directory.resolve("workbook"));
        try (Stream<Path> parts = Files.list(project.resolve("bin"))) {
            for (Path part : parts.filter(Files::isRegularFile).toList()) {
                Files.copy(part, bin.resolve(part.getFileName()));
            }
        }
        Files.writeString(bin.resolve("run"), ENDS, StandardOpenOption.APPEND);
    }

    private static List<String> calls(String readme) {
        return CALL.matcher(readme).results().map(c -> c.group(1).strip()).distinct()
                .toList();
    }

    /** A folder for DIR, and a command for COMMAND. */
    private String filledIn(String call) {
        return call.replace("COMMAND", "status").replace("DIR", "mine")
                .replace("FILE", "pom.xml");
    }

    private List<String> dispatched(String call) throws Exception {
        Process script = new ProcessBuilder("bash", "-c", "./" + filledIn(call))
                .directory(directory.toFile()).redirectErrorStream(true).start();
        String said = new String(script.getInputStream().readAllBytes(),
                StandardCharsets.UTF_8);
        assertThat(script.waitFor()).as(call + "\n" + said).isZero();
        return said.lines().toList();
    }

    private void works(String call) throws Exception {
        workspace.progress().mark(new ExerciseNumber(1, 1), call.contains("solution")
                ? Progress.State.PASSED
                : Progress.State.OPEN);
        List<String> words = dispatched(call);
        if (words.get(0).equals("tool") && !words.contains("--watch")) {
            ToolRun run = ToolRun.of(toy, workspace,
                    words.subList(1, words.size()).stream()
                            .filter(w -> !w.matches("--workspace|mine"))
                            .toArray(String[]::new));
            assertThat(run.exitCode()).as(call + "\n" + run.complained())
                    .isLessThanOrEqualTo(1);
            assertThat(run.complained()).as(call).isEmpty();
        }
    }

    @Test
    @Requires("root")
    void a_workspaces_own_calls_work() throws Exception {
        List<String> calls = calls(Resource.text(Workspace.class, "README.md"));
        assertThat(calls).hasSizeGreaterThan(8);
        for (String call : calls) {
            works(call);
        }
    }

    @Test
    @Requires("root")
    void a_students_repositorys_calls_work() throws Exception {
        List<String> calls = calls(Resource.text(StudentRepository.class, "README.md"));
        assertThat(calls).hasSizeGreaterThan(3);
        for (String call : calls) {
            works(call);
        }
    }
}
