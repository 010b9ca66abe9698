// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import workbook.course.Assignment;
import workbook.course.Chapter;
import workbook.course.Course;
import workbook.course.Hole;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/** What is exported of the real course, used as students and Gradescope do. */
@Requires({"root", "quick machine", "program unzip"})
@LeakCheck
final class ExportTest {

    private static final Course COURSE = new Course(
            Path.of(System.getProperty("workbook.root")));
    private static final Map<String, String> OFFLINE = Map.of("MAVEN_ARGS", "-o");

    @TempDir
    private Path directory;

    private void run(int exitCode, Path in, Map<String, String> environment,
            String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(in.toFile())
                .redirectErrorStream(true).redirectInput(new File("/dev/null"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(),
                StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(List.of(command) + ": " + said)
                .isEqualTo(exitCode);
    }

    private void check(int exitCode, Assignment exercise) throws Exception {
        run(exitCode, directory, OFFLINE, "./workbook", "check",
                exercise.number().toString());
    }

    @Test
    void the_repository_builds_and_grades_a_stub_and_a_right_answer() throws Exception {
        new StudentRepository(COURSE, directory).write();
        run(0, directory, OFFLINE, "./workbook", "build");
        Assignment first = COURSE.assignments().get(0);
        check(1, first);
        Files.writeString(directory.resolve(first.chapter().name()).resolve(first.file()),
                first.source().filled(Hole::answer));
        check(0, first);
    }

    /** The steps of the workflow that a shell runs; this is root already. */
    @Test
    void the_workflow_grades_by_the_pinned_grader_and_not_by_the_students()
            throws Exception {
        new StudentRepository(COURSE, directory).write();
        Map<String, Object> workflow = new Yaml().load(
                Files.readString(directory.resolve(".github/workflows/grade.yml")));
        Files.writeString(directory.resolve("workbook"), "#!/bin/sh\nexit 0\n");
        handInOnly(COURSE.chapters().get(1));
        Files.createSymbolicLink(directory.resolve("grader"), COURSE.root());
        Path summary = Files.createFile(directory.resolve("summary"));
        Map<String, String> github = Map.of("MAVEN_ARGS", "-o", "GITHUB_OUTPUT",
                Files.createFile(directory.resolve("output")).toString(),
                "GITHUB_STEP_SUMMARY", summary.toString());
        for (Map.Entry<String, Integer> step : List.of(Map.entry("Build", 0),
                Map.entry("Grade", 1))) {
            run(step.getValue(), directory, github, "bash", "-e", "-c",
                    step(workflow, step.getKey()).replace("sudo env", "env"));
        }
        assertThat(directory.resolve("grades.json")).content().contains(
                "\"complete\": true", "\"earned\": 0");
        assertThat(summary).content().contains("0 of " + COURSE.assignments().stream()
                .mapToInt(Assignment::points).sum());
    }

    /** The rest would take a minute. */
    private void handInOnly(Chapter chapter) throws IOException {
        for (Chapter each : COURSE.chapters()) {
            if (!each.equals(chapter)) {
                Files.move(directory.resolve(each.name()).resolve("src"),
                        directory.resolve("not-" + each.name()));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static String step(Map<String, Object> workflow, String name) {
        Map<String, Object> job = (Map<String, Object>) ((Map<String, Object>) workflow
                .get("jobs")).get("grade");
        return ((List<Map<String, Object>>) job.get("steps")).stream()
                .filter(s -> name.equals(s.get("name"))).findFirst().orElseThrow()
                .get("run").toString();
    }

    @Test
    void the_base_code_is_what_was_handed_out() throws Exception {
        new BaseCode(COURSE, directory.resolve("base")).write();
        Assignment first = COURSE.assignments().get(0);
        assertThat(directory.resolve("base").resolve(first.chapter().name())
                .resolve(first.file())).content().contains("TODO " + first.number());
        assertThat(AnswerLeaks.of(COURSE).leakIn(directory.resolve("base"))).isEmpty();
    }

    @Test
    void the_archive_grades_as_gradescope_runs_it() throws Exception {
        Path zip = directory.resolve("autograder.zip");
        new AutograderZip(COURSE, zip).write();
        Path source = Files.createDirectories(directory.resolve("source"));
        run(0, source, Map.of(), "unzip", "-q", zip.toString());
        run(0, source.resolve("workbook"), OFFLINE, "./workbook", "build");
        Assignment last = COURSE.assignments().get(COURSE.assignments().size() - 1);
        Path handedIn = directory.resolve("submission")
                .resolve(last.chapter().name()).resolve(last.file());
        Files.createDirectories(handedIn.getParent());
        for (var each : last.chapter().sources()) {
            Path file = directory.resolve("submission").resolve(last.chapter().name())
                    .resolve(last.chapter().directory().relativize(each.file()));
            Files.createDirectories(file.getParent());
            Files.writeString(file, each.filled(Hole::answer));
        }
        run(0, source, Map.of("MAVEN_ARGS", "-o", "AUTOGRADER_ROOT",
                directory.toString()), "bash", "run_autograder");
        assertThat(directory.resolve("results/results.json")).content()
                .contains("\"score\": " + last.points(), "nothing handed in");
    }
}
