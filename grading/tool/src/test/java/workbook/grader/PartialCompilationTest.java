// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.course.Assignment;
import workbook.course.Chapter;

/** Three exercises, each in a file of its own, and a file that belongs to none. */
final class PartialCompilationTest {

    @TempDir
    private Path directory;
    private Chapter chapter;
    private Path classes;
    private final Map<String, String> handedIn = new TreeMap<>();

    @BeforeEach
    void three_exercises() throws IOException {
        ToyCourse toy = new ToyCourse(directory.resolve("course"));
        chapter = toy.assignment().chapter();
        classes = Files.createDirectory(directory.resolve("classes"));
        String description = Files.readString(
                toy.assignment().directory().resolve("exercise.properties"));
        for (int n = 1; n <= 3; n++) {
            reference("A" + n, n == 1 ? "int a() { return 1; }"
                    : "int a() { return new A" + (n - 1) + "().a(); }");
            Path folder = Files.createDirectories(
                    chapter.directory().resolve("exercises/1." + n));
            Files.writeString(folder.resolve("exercise.properties"),
                    description.replace("Answer.java", "A" + n + ".java"));
        }
        reference("Given", "");
        handedIn.put("toy/Answer.java", "package toy; class Answer { }");
    }

    private void reference(String name, String body) throws IOException {
        String text = "package toy; class " + name + " { " + body + " }";
        Files.writeString(Chapter.sourcesIn(chapter.directory())
                .resolve("toy/" + name + ".java"), text);
        handedIn.put("toy/" + name + ".java", text);
    }

    private Compilation compiled() throws IOException {
        return new PartialCompilation(chapter, classes,
                new Javac(chapter.libraries(), classes)::errors, handedIn).compiled();
    }

    private Assignment exercise(int n) {
        return chapter.assignments().get(n - 1);
    }

    @Test
    void a_slip_costs_its_own_exercise_and_is_named() throws IOException {
        handedIn.put("toy/A2.java", "package toy; class A2 { int a() { retrun 1; } }");
        Compilation compiled = compiled();
        assertThat(compiled.errors(exercise(2))).isNotEmpty()
                .allMatch(e -> e.startsWith("toy/A2.java:1: "));
        assertThat(compiled.errors(exercise(1))).isEmpty();
        assertThat(compiled.errors(exercise(3))).isEmpty();
        assertThat(classes.resolve("toy/A2.class")).exists();
    }

    @Test
    void an_error_in_a_sound_file_is_charged_to_the_broken_one() throws IOException {
        handedIn.put("toy/A2.java", "package toy; class A2 { int b() { return 1; } }");
        Compilation compiled = compiled();
        assertThat(compiled.replaced()).containsOnlyKeys("toy/A2.java");
    }

    @Test
    void a_missing_file_costs_its_own_exercise() throws IOException {
        handedIn.remove("toy/A1.java");
        Compilation compiled = compiled();
        assertThat(compiled.errors(exercise(1)))
                .containsExactly("toy/A1.java:1: is missing");
        assertThat(compiled.errors(exercise(2))).isEmpty();
    }

    @Test
    void a_broken_file_of_no_exercise_is_named_where_it_is_used() throws IOException {
        handedIn.put("toy/Own.java", "package toy; class Own { int");
        handedIn.put("toy/A3.java", "package toy; class A3 { Own own; }");
        Compilation compiled = compiled();
        assertThat(compiled.errors(exercise(3)))
                .anyMatch(e -> e.startsWith("toy/Own.java:1: "))
                .anyMatch(e -> e.startsWith("toy/A3.java:1: cannot find symbol"));
        assertThat(compiled.errors(exercise(1))).isEmpty();
    }
}
