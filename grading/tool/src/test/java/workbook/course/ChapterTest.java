// SPDX-License-Identifier: Apache-2.0
package workbook.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChapterTest {

    @TempDir
    private Path root;

    @Test
    void finds_its_libraries_in_a_folder_that_was_built_elsewhere() throws IOException {
        Path library = made("grading/tool/target/workbook/lib/junit-5.jar");
        Path below = made("ch05-full-engine/target/mason/lib/ch01-walls-0.1.0.jar");
        Path here = made("elsewhere/exists.jar");
        Path list = root.resolve("ch02-sky/target/test-classpath.txt");
        Files.createDirectories(list.getParent());
        Files.writeString(list, "/built/there/ch01-walls-0.1.0.jar:/home/m2/junit-5.jar:"
                + here + ":/nowhere/lost.jar");
        assertThat(new Chapter(root.resolve("ch02-sky")).libraries()).isEqualTo(
                List.of(below, library, here, Path.of("/nowhere/lost.jar")));
    }

    private Path made(String file) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.createFile(path);
    }
}
