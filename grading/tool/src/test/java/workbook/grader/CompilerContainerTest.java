// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/** The compiler, as what it compiles sees it and as the host does. */
@Requires("root")
@LeakCheck
final class CompilerContainerTest {

    /** The name is looked for along 2^39 ways. */
    private static final String ENDLESS = "class A implements I39 { int a = nowhere; }"
            + " interface I0 { } interface J0 { }\n"
            + IntStream.range(1, 40).mapToObj(i -> Stream.of("I", "J")
                    .map(n -> "interface " + n + i + " extends I" + (i - 1) + ", J"
                            + (i - 1) + " { }\n")
                    .collect(Collectors.joining())).collect(Collectors.joining());

    @TempDir
    private Path directory;
    private Javac javac;

    @BeforeEach
    void make_room() throws IOException {
        javac = new Javac(new ToyCourse(directory.resolve("course")).assignment()
                .chapter().libraries(),
                Files.createDirectory(directory.resolve("classes")));
    }

    private List<String> errors(String text) throws IOException {
        return new CompilerContainer(javac).errors(Map.of("toy/A.java", text));
    }

    private static List<String> stopped(Javac javac) throws IOException {
        return new CompilerContainer(javac, Duration.ofSeconds(5))
                .errors(Map.of("A.java", ENDLESS));
    }

    @Nested
    class OfAProgram {

        @Test
        void sends_the_classes_to_their_folders() throws IOException {
            assertThat(
                    errors("package toy; class A { enum \u00c4 { } Object o = new Object"
                            + "() { }; }"))
                    .isEmpty();
            for (String name : List.of("A", "A$1", "A$\u00c4")) {
                assertThat(javac.classes().resolve("toy/" + name + ".class")).exists();
            }
        }

        @Test
        void names_the_lines_of_errors() throws IOException {
            assertThat(errors("package toy;\nclass A extends B {\n}\n")).singleElement()
                    .asString().startsWith("toy/A.java:2: cannot find symbol");
        }

        /** The last of them are in the pipe when it has ended. */
        @Test
        void sends_every_class_before_it_ends() throws IOException {
            assertThat(errors(IntStream.range(0, 1_000)
                    .mapToObj(i -> "class A" + i + " { }\n")
                    .collect(Collectors.joining()))).isEmpty();
            assertThat(javac.classes().toFile().list()).hasSize(1_000);
        }

        @Test
        void knows_the_libraries() throws IOException {
            assertThat(errors("package toy; class A { workbook.testkit.Nonce n; }"))
                    .isEmpty();
        }
    }

    @Nested
    class OfAProgramThatIsTooMuch {

        /** Each name doubles the text: the last would be of 2^40 characters. */
        @Test
        void ends_when_memory_does() throws IOException {
            StringBuilder text = new StringBuilder("class A {\nstatic final String A0 =\""
                    + "x".repeat(1 << 10) + "\";\n");
            for (int i = 1; i < 30; i++) {
                text.append("static final String A%d = A%d + A%d;\n".formatted(i, i - 1,
                        i - 1));
            }
            assertThat(errors(text + "}\n")).isNotEmpty().first().asString()
                    .contains("too ");
        }

        @Test
        void is_stopped_when_its_time_is_over() throws IOException {
            assertThat(stopped(javac))
                    .containsExactly("the compiler was stopped after 5 seconds");
        }

        @Test
        void makes_no_more_classes_than_an_answer_has() throws IOException {
            assertThat(errors(IntStream.rangeClosed(1, 5_000)
                    .mapToObj(i -> "class A" + i + " { }\n")
                    .collect(Collectors.joining())))
                    .containsExactly("it is too much: an answer has at most 5000 classes,"
                            + " of 32 MiB");
        }

        @Test
        void is_told_that_a_name_is_too_long_for_a_file() throws IOException {
            assertThat(errors("class A { class " + "B".repeat(300) + " { } }"))
                    .singleElement().asString()
                    .startsWith("no class has this name, or it is too long: A$BBB");
        }
    }

    /** What the host has of it, while it compiles. */
    @Test
    void is_a_user_the_host_does_not_have_in_namespaces_and_limits_of_its_own()
            throws Exception {
        FutureTask<List<String>> errors = new FutureTask<>(() -> stopped(javac));
        new Thread(errors).start();
        List<Path> compilers = running();
        while (compilers.isEmpty() && !errors.isDone()) {
            compilers = running();
        }
        Path compiler = compilers.get(0);
        assertThat((int) Files.getAttribute(compiler, "unix:uid"))
                .isGreaterThan(1 << 16);
        for (String kind : List.of("user", "mnt", "pid", "net", "ipc", "uts", "cgroup")) {
            assertThat(Files.readSymbolicLink(compiler.resolve("ns/" + kind)))
                    .isNotEqualTo(Files.readSymbolicLink(
                            Path.of("/proc/self/ns", kind)));
        }
        assertThat(Files.readAllLines(compiler.resolve("cgroup")))
                .anyMatch(line -> line.contains("memory") && line.contains("/workbook-")
                        || line.startsWith("0::") && line.contains("/workbook-"));
        errors.get();
    }

    /** The directories in /proc of the JVMs that compile. */
    private static List<Path> running() throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> all =
                Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path each : all) {
                if (said(each, "comm").equals("java\n")
                        && said(each, "cmdline").contains(CompilerMain.class.getName())) {
                    found.add(each);
                }
            }
        }
        return found;
    }

    private static String said(Path process, String file) {
        try {
            return Files.readString(process.resolve(file));
        } catch (IOException ended) {
            return "";
        }
    }
}
