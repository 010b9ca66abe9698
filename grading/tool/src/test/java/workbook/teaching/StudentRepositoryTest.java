// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.course.Assignment;
import workbook.course.Course;
import workbook.course.WorkbookException;
import workbook.workspace.Workspace;

/** The real course as students get it. */
final class StudentRepositoryTest {

    private static final Course COURSE = new Course(
            Path.of(System.getProperty("workbook.root")));

    @TempDir
    private Path directory;

    @BeforeEach
    void hand_out() {
        new StudentRepository(COURSE, directory).write();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).map(directory::relativize)
                    .filter(f -> !f.startsWith(".git")).toList();
        }
    }

    @Test
    void no_answer_is_in_it_and_no_wrong_one() throws IOException {
        AnswerLeaks answers = AnswerLeaks.of(COURSE);
        assertThat(answers.texts()).hasSizeGreaterThan(COURSE.assignments().size());
        assertThat(answers.leakIn(directory)).isEmpty();
        assertThat(answers.leakIn(COURSE.root().resolve("ch01-namespaces/src")))
                .isPresent();
    }

    @Test
    void an_answer_with_other_names_in_a_visible_test_is_found() throws IOException {
        AnswerLeaks answers = AnswerLeaks.of(COURSE);
        for (Assignment each : COURSE.assignments()) {
            Path folder = Files.createTempDirectory(directory, "leak");
            Files.writeString(folder.resolve("ByHandTest.java"), "class ByHandTest {\n"
                    + "void t() { // by hand\n" + String.join("  // x\n   ",
                            each.hole().answer()).replaceAll(
                                    "\\b(?!return|new|for|try|while|var|null)"
                                            + "([a-z]\\w*)\\b(?!\\s*\\()",
                                    "my$1")
                    + "\n}\n}\n");
            assertThat(answers.leakIn(folder)).as(each.number().toString())
                    .isPresent();
        }
    }

    @Test
    void every_hole_is_a_stub_without_marks() throws IOException {
        for (Assignment each : COURSE.assignments()) {
            Path file = new Workspace(directory, COURSE).file(each);
            assertThat(file).content().contains("TODO " + each.number())
                    .doesNotContain("tag::", "end::");
        }
    }

    @Test
    void graded_tests_are_in_it_but_no_others() throws IOException {
        List<String> names = files().stream().map(f -> f.getFileName().toString())
                .toList();
        assertThat(names).contains("UtsNamespaceTest.java",
                "CgroupContainerExercise.java", "LimitedContainer.java")
                .doesNotContain("PlanTest.java", "LimitsTest.java", "GraderTest.java");
        assertThat(files()).noneMatch(f -> f.toString().contains("/wrong/")
                || f.toString().contains("/hidden/") || f.startsWith("chapters"));
    }

    @Test
    void its_place_to_look_is_found_without_holes() {
        Workspace workspace = new Workspace(directory, new Course(directory));
        for (Assignment each : workspace.course().assignments()) {
            assertThat(workspace.exists()).isTrue();
            assertThat(workspace.whereToLook(each)).matches("(?s).*\\.java:\\d+");
        }
    }

    @Test
    void its_place_to_look_stays_when_an_answer_is_written() throws IOException {
        Workspace workspace = new Workspace(directory, new Course(directory));
        for (Assignment each : workspace.course().assignments()) {
            String place = workspace.whereToLook(each);
            Path file = workspace.file(each);
            Files.writeString(file, Files.readString(file).replaceFirst(
                    "(?s)// TODO " + each.number() + ":.*?to be written\"\\);",
                    "// mine"));
            assertThat(workspace.whereToLook(each)).isEqualTo(place);
        }
    }

    @Test
    void its_place_to_look_is_the_file_when_nothing_of_it_is_left() throws IOException {
        Workspace workspace = new Workspace(directory, new Course(directory));
        Assignment first = workspace.course().assignments().get(0);
        Files.writeString(workspace.file(first), "class Mine { }\n");
        assertThat(workspace.whereToLook(first)).endsWith(".java:1");
    }

    @Test
    void maven_is_told_of_no_book_and_no_rules_of_style() throws IOException {
        assertThat(directory.resolve("pom.xml")).content().doesNotContain(
                "<module>chapters", "checkstyle-plugin", "formatter-maven-plugin",
                "-Werror").contains("<module>ch01-namespaces");
        assertThat(directory.resolve("ch01-namespaces/pom.xml")).content()
                .contains("/${chapter.sources}</sourceDirectory>");
    }

    @Test
    void what_is_there_is_not_written_over() {
        StudentRepository again = new StudentRepository(COURSE, directory);
        assertThatThrownBy(again::write).isInstanceOf(WorkbookException.class)
                .hasMessageContaining("not empty");
    }
}
