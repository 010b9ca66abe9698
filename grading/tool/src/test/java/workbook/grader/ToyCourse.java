// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import workbook.course.Assignment;
import workbook.course.Course;
import workbook.report.Grade;

/** A course of one chapter with one exercise, for graders to be tried on. */
public record ToyCourse(Path root) {

    private static final String REFERENCE = """
            package toy;

            public class Answer {

                // tag::all[]
                public static int answer() throws Exception {
                    // tag::exercise-1.1[]
                    return 42;
                    // end::exercise-1.1[]
                }
                // end::all[]
            }
            """;

    private static final String TEST = """
            package toy;

            import static workbook.testkit.Finding.expect;

            import org.junit.jupiter.api.Test;

            class AnswerTest {

                @Test
                void it_is_42() throws Exception {
                    expect("the answer to be", 42).observe(Answer.answer())
                            .because("it always was");
                }
            }
            """;

    private static final String DESCRIPTION = """
            title=Answer
            points=10
            file=src/main/java/toy/Answer.java
            test=toy.AnswerTest
            book=answer
            todo=answer.
            seconds=8
            """;

    private static final String REFERENCE_APART = """
            package toy;

            public class Answer {

                // tag::all[]
                public static int next(int number) throws Exception {
                    // tag::exercise-1.1[]
                    return number + 1;
                    // end::exercise-1.1[]
                }
                // end::all[]
            }
            """;

    private static final String TEST_APART = """
            package toy;

            import static workbook.testkit.Finding.expect;

            import org.junit.jupiter.api.RepeatedTest;
            import workbook.testkit.LeakCheck;
            import workbook.testkit.Nonce;

            @LeakCheck
            class AnswerTest {

                @RepeatedTest(3)
                void it_is_one_more() throws Exception {
                    int number = Nonce.number(1000, 1000000);
                    expect("the number after " + number, number + 1)
                            .observe(workbook.testkit.answer.Answer.inWordsOf()
                                    .to(Answer::next, number))
                            .because("it always was");
                }
            }
            """;

    /** Writes it. */
    public ToyCourse {
        try {
            write(root, "pom.xml", "<project><version>1</version></project>");
            write(root, "ch01-toy/pom.xml", "<project/>");
            write(root, "ch01-toy/src/main/java/toy/Answer.java", REFERENCE);
            write(root, "ch01-toy/exercises/1.1/exercise.properties", DESCRIPTION);
            for (int i = 1; i <= Assignment.HINTS; i++) {
                write(root, "ch01-toy/exercises/1.1/hint-" + i + ".adoc", "hint " + i);
            }
            write(root, "ch01-toy/target/test-classpath.txt",
                    System.getProperty("java.class.path"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Course course() {
        return new Course(root);
    }

    public Assignment assignment() {
        return course().assignments().get(0);
    }

    /** Another, whose tests run in another process than the answer. */
    public static ToyCourse apart(Path root) throws IOException {
        ToyCourse course = new ToyCourse(root);
        write(root, "ch01-toy/src/main/java/toy/Answer.java", REFERENCE_APART);
        write(root, "ch01-toy/exercises/1.1/exercise.properties",
                DESCRIPTION + "apart=a number in, a number out\n");
        return course.testedBy(TEST_APART);
    }

    /** Another test than the usual one. */
    ToyCourse testedBy(String source) throws IOException {
        return testedBy("Answer", source);
    }

    /** The source of a test class whose name ends with {@code Test}. */
    public ToyCourse testedBy(String name, String source) throws IOException {
        Path test = root.resolve("ch01-toy/target/" + name + "Test.java");
        Files.writeString(test, source);
        Path classes = Files
                .createDirectories(root.resolve("ch01-toy/target/test-classes"));
        int done = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-cp",
                System.getProperty("java.class.path"), "-sourcepath",
                root.resolve("ch01-toy/src/main/java").toString(), "-implicit:none", "-d",
                classes.toString(), test.toString());
        assertThat(done).isZero();
        return this;
    }

    /** The usual test. */
    public ToyCourse tested() throws IOException {
        return testedBy(TEST);
    }

    /** The grade of {@code body} in place of the answer. */
    Grade grade(String body) throws IOException {
        if (!Files.exists(root.resolve("ch01-toy/target/test-classes"))) {
            tested();
        }
        Path submission = Files.createTempDirectory(root, "submission");
        write(submission, "ch01-toy/src/main/java/toy/Answer.java", assignment().source()
                .filled(hole -> List.of(body)));
        return new Grader(GradingOptions.USUAL).grade(assignment(),
                Submission.in(submission));
    }

    static void write(Path root, String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
