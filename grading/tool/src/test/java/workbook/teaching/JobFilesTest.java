// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import workbook.course.WorkbookException;

/** The jobs of a class of twelve, run here as the manifests tell. */
final class JobFilesTest extends ToyClass {

    private static final int SHARDS = 4;

    private void write() {
        new JobFiles(directory.resolve("jobs"), SHARDS, "class", "grader:1").write();
    }

    private Map<String, Object> yaml(String name) throws IOException {
        return new Yaml().load(Files.readString(directory.resolve("jobs/" + name)));
    }

    @SuppressWarnings("unchecked")
    private static Object at(Object from, Object... path) {
        Object here = from;
        for (Object step : path) {
            here = step instanceof Integer index ? ((List<Object>) here).get(index)
                    : ((Map<String, Object>) here).get(step);
        }
        return here;
    }

    @Test
    void a_matrix_has_a_job_for_each_part() throws IOException {
        write();
        Map<String, Object> workflow = yaml("grade-class.yml");
        assertThat(at(workflow, "jobs", "part", "strategy", "matrix", "part"))
                .isEqualTo(List.of(1, 2, 3, 4));
        assertThat(at(workflow, "jobs", "part", "steps", 5, "run").toString())
                .contains("grade-all \"class\" --out grades --shard \"$PART/4\"");
    }

    @Test
    void written_again_they_are_the_same() throws IOException {
        write();
        String before = Files.readString(directory.resolve("jobs/grade-class.yml"));
        write();
        assertThat(directory.resolve("jobs/grade-class.yml")).content()
                .isEqualTo(before);
        assertThatThrownBy(() -> new JobFiles(directory, SHARDS, "a\nb", "x"))
                .isInstanceOf(WorkbookException.class);
    }

    /** A pod's command line, with the tool of this build and the folders of this test. */
    private Process pod(int index) throws IOException {
        Map<String, Object> job = yaml("grade-class-jobs.yaml");
        Object container = at(job, "spec", "template", "spec", "containers", 0);
        String command = at(container, "args", 0).toString()
                .replace("/autograder/source/workbook/workbook", "\"$JAVA\" -cp"
                        + " \"$TOOL\" -XX:TieredStopAtLevel=1 -Dworkbook.root=\"$COURSE\""
                        + " workbook.cli.Workbook")
                .replace("/class ", directory.resolve("class") + " ")
                .replace("/grades ", out + " ");
        ProcessBuilder pod = new ProcessBuilder("sh", "-c", command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("pod" + index).toFile());
        pod.environment().putAll(Map.of("JAVA",
                Path.of(System.getProperty("java.home"), "bin/java").toString(), "TOOL",
                System.getProperty("java.class.path"), "COURSE",
                directory.resolve("course").toString(), "JOB_COMPLETION_INDEX",
                "" + index));
        return pod.start();
    }

    @Test
    @workbook.testkit.Requires("root")
    void four_pods_make_one_table_although_one_is_killed() throws Exception {
        new workbook.grader.ToyCourse(directory.resolve("course"));
        for (int i = 0; i < 10; i++) {
            hand_in("student-" + i, "class {");
        }
        write();
        List<Process> pods = new ArrayList<>();
        for (int index = 0; index < SHARDS; index++) {
            pods.add(pod(index));
        }
        while (graded() == 0) {
            Thread.sleep(20);
        }
        pods.get(0).destroyForcibly().waitFor();
        pods.set(0, pod(0));
        for (Process each : pods) {
            assertThat(each.waitFor()).as(said()).isZero();
        }
        assertThat(Files.readAllLines(out.resolve("grades.csv"))).hasSize(13)
                .allMatch(l -> l.matches("\"student\".*|.*\"(complete|nothing handed"
                        + " in)\".*"));
    }

    private long graded() throws IOException {
        try (Stream<Path> all = Files.exists(out) ? Files.walk(out) : Stream.empty()) {
            return all.filter(f -> f.endsWith("graded.properties")).count();
        }
    }

    private String said() throws IOException {
        StringBuilder all = new StringBuilder();
        for (int index = 0; index < SHARDS; index++) {
            all.append(Files.readString(directory.resolve("pod" + index)));
        }
        return all.toString();
    }
}
