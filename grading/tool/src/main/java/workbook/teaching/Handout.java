// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.course.Assignment;
import workbook.course.Chapter;
import workbook.course.Course;
import workbook.course.ExerciseNumber;
import workbook.course.Source;
import workbook.course.Trouble;
import workbook.workspace.Stub;
import workbook.workspace.Workspace;

/**
 * The repository a student works in: the project without answers, wrong answers, hidden
 * tests, the book's sources, and history. It is its own workspace.
 */
public record Handout(Course course, Path directory) {

    private static final List<String> AS_THEY_ARE = List.of("LICENSE", ".gitattributes",
            ".mvn", "mvnw", "mvnw.cmd", "mason", "workbook", "bin", "vm",
            "grading/testkit/src/main", "grading/tool/src/main");

    /** Writes it and looks through it for answers. */
    public void write() {
        try {
            needEmpty();
            Copies copies = new Copies(course.root(), directory);
            for (String name : AS_THEY_ARE) {
                copies.copyIfThere(name);
            }
            ownFiles(copies);
            for (Chapter chapter : course.chapters()) {
                chapter(chapter, copies);
            }
            refuseLeaks();
            new Repository(directory).commit("Start the workbook");
        } catch (IOException e) {
            throw Trouble.machine("cannot write " + directory + ": " + e);
        }
    }

    private void needEmpty() throws IOException {
        Files.createDirectories(directory);
        try (Stream<Path> there = Files.list(directory)) {
            if (there.findAny().isPresent()) {
                throw Trouble.usage(directory + " is not empty: name a new folder");
            }
        }
    }

    private void ownFiles(Copies copies) throws IOException {
        for (String pom : List.of("pom.xml", "grading/testkit/pom.xml",
                "grading/tool/pom.xml")) {
            if (Files.exists(course.root().resolve(pom))) {
                copies.write(pom, Poms.forStudents(course.root().resolve(pom)));
            }
        }
        copies.write("README.md", resource("README.md").replace("EXERCISES", table()));
        copies.write(".gitignore", resource("gitignore"));
        copies.write(".github/workflows/grade.yml", resource("grade.yml"));
        copies.write(Workspace.MARKER, "A student's repository: its own workspace.\n");
    }

    private String table() {
        return course.assignments().stream()
                .map(a -> "| %s | %s | %d | `%s/%s` |".formatted(a.number(), a.title(),
                        a.points(), a.chapter().name(), a.file()))
                .collect(Collectors.joining("\n"));
    }

    /** The sources twice: the second are what the tests are compiled with if need be. */
    private void chapter(Chapter chapter, Copies copies) throws IOException {
        copies.write(chapter.name() + "/pom.xml",
                Poms.forStudents(chapter.directory().resolve("pom.xml")));
        Path sources = Chapter.sourcesIn(chapter.directory());
        for (Source source : chapter.sources()) {
            String name = sources.relativize(source.file()).toString();
            String text = source.filled(hole -> Stub.of(assignment(chapter,
                    hole.number()), hole));
            copies.write(chapter.name() + "/src/main/java/" + name, text);
            copies.write(chapter.name() + "/skeleton/" + name, text);
        }
        for (Path test : TestFiles.of(chapter)) {
            copies.copy(course.root().relativize(test).toString());
        }
        copies.copyIfThere(chapter.name() + "/src/main/resources");
        exercises(chapter, copies);
    }

    private static Assignment assignment(Chapter chapter, ExerciseNumber number) {
        return chapter.assignments().stream().filter(a -> a.number().equals(number))
                .findFirst().orElseThrow(() -> Trouble.ours("exercise " + number
                        + " is not described"));
    }

    private void exercises(Chapter chapter, Copies copies) throws IOException {
        for (Assignment each : chapter.assignments()) {
            String folder = course.root().relativize(each.directory()) + "/";
            String description = Files.readString(each.directory().resolve(
                    "exercise.properties"));
            copies.write(folder + "exercise.properties",
                    description.replaceAll("(?m)^hidden=.*\\R?", ""));
            for (int hint = 1; hint <= Assignment.HINTS; hint++) {
                copies.copy(folder + "hint-" + hint + ".adoc");
            }
        }
    }

    private void refuseLeaks() throws IOException {
        Answers.of(course).leakIn(directory).ifPresent(leak -> {
            throw Trouble.ours("don't hand out " + directory + ", it has an answer: "
                    + leak);
        });
    }

    static String resource(String name) throws IOException {
        try (var in = Handout.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
