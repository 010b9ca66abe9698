// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import workbook.course.Chapter;
import workbook.course.Course;
import workbook.course.Resource;
import workbook.course.WorkbookException;

/**
 * The teacher's side for Gradescope: {@code setup.sh} and {@code run_autograder} beside
 * the project with its reference and all tests.
 */
public record AutograderZip(Course course, Path file) {

    private static final List<String> PROJECT = List.of("LICENSE", ".mvn", "mvnw",
            "mason", "workbook", "bin", "vm", "build-rules", "pom.xml",
            "chapters/pom.xml", "grading/testkit", "grading/tool/pom.xml",
            "grading/tool/src/main", "grading/listings/pom.xml");

    public void write() {
        if (Files.exists(file)) {
            throw WorkbookException.usage(file + " is there already: name a new file");
        }
        try (FileSystem zip = FileSystems.newFileSystem(
                URI.create("jar:" + file.toUri()),
                Map.of("create", "true", "enablePosixFileAttributes", "true"))) {
            write(zip.getPath("/"));
        } catch (IOException e) {
            throw WorkbookException.machine("cannot write " + file + ": " + e);
        }
    }

    private void write(Path top) throws IOException {
        FileCopies scripts = new FileCopies(course.root(), top);
        for (String name : List.of("setup.sh", "run_autograder")) {
            scripts.write(name,
                    Resource.text(AutograderZip.class, name)
                            .getBytes(StandardCharsets.UTF_8),
                    true);
        }
        FileCopies project = new FileCopies(course.root(), top.resolve("workbook"));
        for (String name : PROJECT) {
            project.copy(name);
        }
        for (Chapter chapter : course.chapters()) {
            project.copy(chapter.name());
        }
    }
}
