// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import javax.xml.parsers.DocumentBuilderFactory;
import workbook.course.Assignment;
import workbook.course.Chapter;
import workbook.course.Course;
import workbook.course.FolderListing;

/** The workspace that this very project makes, as an IDE reads it. */
final class WorkspacePomTest {

    private static final Course COURSE = new Course(
            Path.of(System.getProperty("workbook.root")));

    private static final int TELLING = 18;

    @TempDir
    private Path directory;
    private Workspace workspace;

    @BeforeEach
    void of_the_project_itself() {
        workspace = new Workspace(directory.resolve("mine"), COURSE);
        workspace.start();
    }

    /** Artifact, classifier and scope of each dependency. */
    private static Set<String> dependencies(Path pom) {
        try {
            NodeList found = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(pom.toFile()).getElementsByTagName("dependency");
            Set<String> dependencies = new TreeSet<>();
            for (int i = 0; i < found.getLength(); i++) {
                Element each = (Element) found.item(i);
                dependencies.add(List.of("artifactId", "classifier", "scope").stream()
                        .map(n -> each.getElementsByTagName(n))
                        .map(n -> n.getLength() == 0 ? "" : n.item(0).getTextContent())
                        .collect(Collectors.joining(":")));
            }
            return dependencies;
        } catch (Exception e) {
            throw new AssertionError(pom.toString(), e);
        }
    }

    @Test
    void a_chapter_has_the_dependencies_that_it_is_checked_with() {
        assertThat(COURSE.chapters()).allSatisfy(chapter -> assertThat(
                dependencies(workspace.directory(chapter).resolve("pom.xml")))
                .isEqualTo(dependencies(chapter.directory().resolve("pom.xml"))));
    }

    @Test
    void every_library_has_a_version() throws IOException {
        for (Chapter chapter : COURSE.chapters()) {
            assertThat(workspace.directory(chapter).resolve("pom.xml")).content()
                    .doesNotContain("<version/>").doesNotContain("<version></version>")
                    .doesNotContain("${");
        }
        assertThat(workspace.directory().resolve("pom.xml")).content()
                .contains("<module>testkit</module>",
                        "<artifactId>junit-bom</artifactId>")
                .containsPattern("<version>\\d+\\.\\d+\\.\\d+</version>");
    }

    @Test
    void each_exercise_has_its_visible_test_and_what_it_is_written_with() {
        assertThat(COURSE.assignments()).allSatisfy(a -> assertThat(test(a)).exists());
        assertThat(workspace.directory()
                .resolve("testkit/src/main/java/workbook/testkit/Finding.java")).exists();
    }

    private Path test(Assignment assignment) {
        return workspace.directory(assignment.chapter()).resolve("src/test/java")
                .resolve(assignment.test().replace('.', '/') + ".java");
    }

    @Test
    void no_hidden_test_is_given() {
        assertThat(COURSE.assignments().stream().flatMap(a -> a.hidden().stream()))
                .isNotEmpty().allSatisfy(hidden -> {
                    String name = hidden.substring(hidden.lastIndexOf('.') + 1);
                    try (var files = Files.walk(workspace.directory())) {
                        assertThat(files).noneMatch(f -> f.endsWith(name + ".java"));
                    }
                });
    }

    /** One line may be in both by chance, such as the head of a loop. */
    @Test
    void no_test_holds_two_lines_of_an_answer() {
        assertThat(COURSE.assignments()).allSatisfy(a -> {
            List<String> answer = a.hole().answer().stream().map(String::strip)
                    .filter(l -> l.length() >= TELLING).distinct().toList();
            assertThat(FolderListing.javaFiles(workspace.directory(a.chapter())
                    .resolve("src/test/java"))).allSatisfy(test -> {
                        String text = Files.readString(test);
                        assertThat(answer.stream().filter(text::contains)).as(
                                "answer to " + a.number() + " in " + test)
                                .hasSizeLessThan(2);
                    });
        });
    }
}
