// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import java.nio.file.Path;
import java.util.stream.Collectors;
import workbook.exercise.Chapter;
import workbook.exercise.Course;

/**
 * The Maven project of a chapter in a workspace. The chapters below are there as the
 * jars of the reference, by their path: no repository has to be installed or asked.
 */
record Project(Path root, Chapter chapter) {

    String pom(Path directory) {
        String dependencies = Library.of(root, chapter.name()).stream()
                .map(d -> dependency(d, directory)).collect(Collectors.joining());
        return HEAD.formatted(chapter.name(), "jar") + """
                  <properties>
                    <maven.compiler.release>17</maven.compiler.release>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                  </properties>

                  <dependencies>
                %s  </dependencies>
                </project>
                """.formatted(dependencies);
    }

    private String dependency(Library library, Path directory) {
        return """
                    <dependency>
                      <groupId>%s</groupId>
                      <artifactId>%s</artifactId>
                      <version>%s</version>
                %s    </dependency>
                """.formatted(library.group(), library.artifact(), library.version(),
                library.ours() ? systemPath(library, directory) : "");
    }

    private String systemPath(Library library, Path directory) {
        return """
                      <scope>system</scope>
                      <systemPath>${project.basedir}/%s</systemPath>
                """.formatted(directory.relativize(library.jar(root)));
    }

    static String aggregating(Course course) {
        String modules = course.chapters().stream()
                .map(c -> "    <module>" + c.name() + "</module>\n")
                .collect(Collectors.joining());
        return HEAD.formatted("workspace", "pom") + "  <modules>\n" + modules
                + "  </modules>\n</project>\n";
    }

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <project xmlns="http://maven.apache.org/POM/4.0.0"
                     xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                     xsi:schemaLocation="http://maven.apache.org/POM/4.0.0
                         https://maven.apache.org/xsd/maven-4.0.0.xsd">
              <modelVersion>4.0.0</modelVersion>
              <groupId>mine</groupId>
              <artifactId>%s</artifactId>
              <version>1</version>
              <packaging>%s</packaging>

            """;
}
