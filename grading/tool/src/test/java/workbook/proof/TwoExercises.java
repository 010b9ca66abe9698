// SPDX-License-Identifier: Apache-2.0
package workbook.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import workbook.course.Assignment;
import workbook.grader.ToyCourse;
import workbook.report.TerminalPage;

/** The toy course with a second exercise in its chapter. */
record TwoExercises(Path chapter, List<Assignment> assignments) {

    private static final String DESCRIPTION = "exercises/1.1/exercise.properties";

    private static final String OTHER = """
            package toy;

            public class Other {

                static int other() {
                    // tag::exercise-1.2[]
                    return 1;
                    // end::exercise-1.2[]
                }
            }
            """;

    private static final String TEST = """
            package toy;

            import static workbook.testkit.Finding.expect;

            import org.junit.jupiter.api.Test;

            class %sTest {

                @Test
                void %s() throws Exception {
                    expect("it to be", %s).observe(%s).because("it was");
                }
            }
            """;

    /** @param tests the expressions they compare with 42 and with 1 */
    static TwoExercises comparing(Path root, String one, String two)
            throws IOException {
        ToyCourse toy = new ToyCourse(root);
        Path chapter = root.resolve("ch01-toy");
        write(chapter, "src/main/java/toy/Other.java", OTHER);
        String first = Files.readString(chapter.resolve(DESCRIPTION)).replace("seconds=8",
                "seconds=60");
        write(chapter, DESCRIPTION, first);
        write(chapter, "exercises/1.2/exercise.properties",
                first.replace("Answer", "Other"));
        for (int i = 1; i <= Assignment.HINTS; i++) {
            write(chapter, "exercises/1.2/hint-" + i + ".adoc", "hint");
        }
        compile(chapter, write(chapter, "target/AnswerTest.java",
                TEST.formatted("Answer", "it_is_42", "42", one)));
        compile(chapter, write(chapter, "target/OtherTest.java",
                TEST.formatted("Other", "it_is_1", "1", two)));
        return new TwoExercises(chapter, toy.course().assignments());
    }

    private static Path write(Path root, String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static void compile(Path chapter, Path test) throws IOException {
        Path classes = Files.createDirectories(chapter.resolve("target/test-classes"));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-cp",
                System.getProperty("java.class.path"), "-sourcepath",
                chapter.resolve("src/main/java").toString(), "-implicit:none", "-d",
                classes.toString(), test.toString())).isZero();
    }

    TwoExercises withWrongAnswer(String name, String line, String refusal)
            throws IOException {
        write(chapter, "exercises/1.1/wrong/" + name + ".java",
                "// refused with: " + refusal + "\n" + line + "\n");
        return this;
    }

    /** That of the first, which is told to {@code report}. */
    Proofs proved(ProofReport report) throws IOException {
        Files.createDirectories(chapter.resolve("exercises/1.1/wrong"));
        Files.createDirectories(chapter.resolve("exercises/1.2/wrong"));
        return Proofs.of(assignments.subList(0, 1), 2,
                new TerminalPage(new PrintWriter(Writer.nullWriter()), false), report);
    }
}
