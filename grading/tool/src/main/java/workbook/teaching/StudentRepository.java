// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import workbook.course.Assignment;
import workbook.course.Chapter;
import workbook.course.Course;
import workbook.course.Resource;
import workbook.course.WorkbookException;
import workbook.workspace.Pom;
import workbook.workspace.StudentSources;
import workbook.workspace.VisibleTests;
import workbook.workspace.Workspace;

/**
 * The repository a student works in: the project without answers, wrong answers, hidden
 * tests, the book's sources, and history. It is its own workspace.
 */
public record StudentRepository(Course course, Path directory) {

    private static final List<String> AS_THEY_ARE = List.of("LICENSE", ".gitattributes",
            ".mvn", "mvnw", "mvnw.cmd", "mason", "workbook", "bin", "vm",
            "grading/testkit/src/main", "grading/tool/src/main");

    /** Writes it and looks through it for answers. */
    public void write() {
        try {
            needEmpty();
            FileCopies copies = new FileCopies(course.root(), directory);
            for (String name : AS_THEY_ARE) {
                copies.copy(name);
            }
            ownFiles(copies);
            for (Chapter chapter : course.chapters()) {
                chapter(chapter, copies);
            }
            refuseLeaks();
            new GitRepository(directory).commit("Start the workbook");
        } catch (IOException e) {
            throw WorkbookException.machine("cannot write " + directory + ": " + e);
        }
    }

    private void needEmpty() throws IOException {
        Files.createDirectories(directory);
        try (Stream<Path> there = Files.list(directory)) {
            if (there.findAny().isPresent()) {
                throw WorkbookException
                        .usage(directory + " is not empty: name a new folder");
            }
        }
    }

    private void ownFiles(FileCopies copies) throws IOException {
        for (String pom : List.of("pom.xml", "grading/testkit/pom.xml",
                "grading/tool/pom.xml")) {
            if (Files.exists(course.root().resolve(pom))) {
                copies.write(pom, pom(course.root().resolve(pom)));
            }
        }
        copies.write("README.md", Resource.text(StudentRepository.class, "README.md")
                .replace("EXERCISES", StudentSources.table(course)));
        copies.write(".gitignore", Resource.text(StudentRepository.class, "gitignore"));
        copies.write(".github/workflows/grade.yml",
                Resource.text(StudentRepository.class, "grade.yml"));
        copies.write(Workspace.MARKER, "A student's repository: its own workspace.\n");
    }

    /** The sources twice: the second are what the tests are compiled with if need be. */
    private void chapter(Chapter chapter, FileCopies copies) throws IOException {
        copies.write(chapter.name() + "/pom.xml",
                pom(chapter.directory().resolve("pom.xml")));
        Path sources = Chapter.sourcesIn(Path.of(""));
        for (var source : StudentSources.of(chapter).entrySet()) {
            copies.write(chapter.name() + "/" + source.getKey(), source.getValue());
            copies.write(chapter.name() + "/skeleton/"
                    + sources.relativize(source.getKey()), source.getValue());
        }
        for (Path test : VisibleTests.of(chapter)) {
            copies.copy(course.root().relativize(test).toString());
        }
        copies.copy(chapter.name() + "/src/main/resources");
        exercises(chapter, copies);
    }

    private static String pom(Path reference) {
        return new Pom(reference).by(StudentRepository.class, "student-pom.xsl",
                Map.of());
    }

    private void exercises(Chapter chapter, FileCopies copies) throws IOException {
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
        AnswerLeaks.of(course).leakIn(directory).ifPresent(leak -> {
            throw WorkbookException
                    .ours("don't hand out " + directory + ", it has an answer: "
                            + leak);
        });
    }
}
