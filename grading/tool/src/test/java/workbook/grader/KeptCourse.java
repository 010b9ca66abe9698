// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import java.io.IOException;
import java.nio.file.Path;

/** A toy course whose answers make what stays with them, and files and processes. */
final class KeptCourse {

    private static final String REFERENCE = """
            package toy;

            import java.nio.file.Files;
            import java.nio.file.Path;
            import java.util.concurrent.atomic.AtomicInteger;

            public class Answer {

                // tag::all[]
                public static AtomicInteger from(int number) throws Exception {
                    // tag::exercise-1.1[]
                    return new AtomicInteger(number);
                    // end::exercise-1.1[]
                }
                // end::all[]

                public static String write(Path file, String text) throws Exception {
                    return Files.writeString(file, text).toString();
                }

                public static long start(String text) throws Exception {
                    return new ProcessBuilder("sh", "-c", "read " + text).start().pid();
                }
            }
            """;

    private static final String TEST = """
            package toy;

            import static workbook.testkit.Finding.expect;

            import java.nio.file.Files;
            import java.nio.file.LinkOption;
            import java.nio.file.Path;
            import java.util.concurrent.atomic.AtomicInteger;
            import org.junit.jupiter.api.Test;
            import org.junit.jupiter.api.io.TempDir;
            import workbook.testkit.LeakCheck;
            import workbook.testkit.Nonce;
            import workbook.testkit.answer.AnswerFiles;
            import workbook.testkit.answer.AnswerProcess;
            import workbook.testkit.answer.Remote;

            @LeakCheck
            class AnswerTest {

                private static final workbook.testkit.answer.Answer ANSWER =
                        workbook.testkit.answer.Answer.inWordsOf();

                @TempDir
                private Path directory;

                @Test
                void each_counter_counts_from_its_own_number() {
                    int number = Nonce.number(1000, 1000000);
                    try (Remote<AtomicInteger> one = ANSWER.begin(Answer::from, number);
                            Remote<AtomicInteger> two =
                                    ANSWER.begin(Answer::from, 2 * number)) {
                        expect("the number after " + 2 * number, 2 * number + 1)
                                .observe(two.ask(AtomicInteger::incrementAndGet))
                                .because("each counter has a number of its own");
                        expect("the number after " + number, number + 1)
                                .observe(one.ask(AtomicInteger::incrementAndGet))
                                .because("each counter has a number of its own");
                    }
                }

                @Test
                void a_file_is_written() throws Exception {
                    Path file = AnswerFiles.give(directory).resolve("file");
                    String text = Nonce.text();
                    ANSWER.to(Answer::write, file, text);
                    boolean plain =
                            Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
                    expect("the text in the file", text)
                            .observe(plain ? Files.readString(file) : "no file")
                            .because("it was given");
                }

                @Test
                void a_process_is_started() throws Exception {
                    String text = Nonce.text();
                    long process = AnswerProcess
                            .numberHere(ANSWER.to(Answer::start, text));
                    String words = Files
                            .readString(Path.of("/proc/" + process + "/cmdline"));
                    ProcessHandle.of(process).ifPresent(p -> {
                        p.destroyForcibly();
                        p.onExit().join();
                    });
                    expect("the command to read " + text)
                            .observe(words, words.contains(text))
                            .because("it was asked for");
                }
            }
            """;

    private KeptCourse() {
    }

    /** Its tests run in another process than the answer. */
    static ToyCourse in(Path root) throws IOException {
        ToyCourse course = ToyCourse.apart(root);
        ToyCourse.write(root, "ch01-toy/src/main/java/toy/Answer.java", REFERENCE);
        return course.testedBy(TEST);
    }
}
