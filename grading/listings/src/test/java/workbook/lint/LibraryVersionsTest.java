// SPDX-License-Identifier: Apache-2.0
package workbook.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import workbook.course.Chapter;
import workbook.course.Course;

/** On a machine without our Maven repository a chapter uses the libraries of mason. */
final class LibraryVersionsTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path OF_MASON =
            ROOT.resolve("ch05-full-engine/target/mason/lib");

    @Test
    void a_library_has_one_version_in_all_chapters() throws IOException {
        Set<String> all = Stream.concat(ofChapters(), ofMason())
                .collect(Collectors.toSet());
        assertThat(all).anyMatch(jar -> jar.startsWith("commons-io-"));
        assertThat(all.stream().collect(Collectors.groupingBy(
                jar -> jar.replaceFirst("-\\d[^-]*(-native)?\\.jar", "$1"))).values())
                .allSatisfy(versions -> assertThat(versions).hasSize(1));
    }

    private static Stream<String> ofChapters() {
        return new Course(ROOT).chapters().stream().map(Chapter::libraries)
                .flatMap(jars -> jars.stream().map(jar -> jar.getFileName().toString()))
                .filter(name -> name.endsWith(".jar"));
    }

    private static Stream<String> ofMason() throws IOException {
        try (Stream<Path> jars = Files.list(OF_MASON)) {
            return jars.map(jar -> jar.getFileName().toString()).toList().stream();
        }
    }
}
