// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.course.Assignment;
import workbook.report.Verdict;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/** A file system of one page, which its own folder takes. */
@Requires({"root", "program mount"})
@LeakCheck
final class FullDiskTest {

    @TempDir
    private Path directory;
    private Path full;
    private Assignment assignment;

    @BeforeEach
    void fill() throws Exception {
        assignment = new ToyCourse(directory.resolve("course")).assignment();
        full = Files.createDirectory(directory.resolve("full"));
        run("mount", "-t", "tmpfs", "-o", "size=4k", "none", full.toString());
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", full.toString());
    }

    private void run(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    private VerdictRules rules() {
        return new VerdictRules(assignment, List.of(), 1, System.nanoTime());
    }

    @Test
    void that_stops_the_compiler_is_no_fault_of_the_answer() throws Exception {
        List<String> errors = new Javac(assignment.chapter().libraries(), full)
                .errors(Map.of("toy/Answer.java", "package toy; class Answer { }",
                        "toy/B.java", "package toy; class B { }"));
        assertThat(errors).isNotEmpty();
        Outcome outcome = rules().uncompiled(errors);
        assertThat(outcome.certain()).isFalse();
        assertThat(outcome.grade().verdict()).isEqualTo(Verdict.ENV);
    }

    @Test
    void that_has_no_room_for_a_class_is_no_fault_of_the_answer() throws IOException {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        new NamedBytes("Answer.class", new byte[1 << 14])
                .write(new DataOutputStream(sent));
        IOException refused = catchThrowableOfType(IOException.class,
                () -> new CompilerOutput(full)
                        .read(new ByteArrayInputStream(sent.toByteArray())));
        assertThat(rules().failed(refused).verdict()).isEqualTo(Verdict.ENV);
    }

    @Test
    void that_stops_the_grader_is_no_fault_of_the_answer() {
        try {
            Files.write(full.resolve("one"), new byte[1 << 14]);
        } catch (IOException e) {
            assertThat(rules().failed(e).verdict()).isEqualTo(Verdict.ENV);
            return;
        }
        throw new AssertionError("the disk is not full");
    }
}
