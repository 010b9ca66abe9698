// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import workbook.course.Chapter;
import workbook.course.Course;

/**
 * The Maven project of a chapter in a workspace. The chapters below are the reader's own
 * modules beside it: nothing but libraries comes from a repository, no path leads out of
 * the workspace, and so it may be moved, and opened by whatever opens Maven projects.
 */
record Project(Path root, Chapter chapter) {

    static final String GROUP = "mine";
    static final String VERSION = "1";

    String pom() {
        String dependencies = Library.of(root, chapter.name()).stream()
                .map(Project::dependency).collect(Collectors.joining());
        return HEAD + """
                  <parent>
                    <groupId>%s</groupId>
                    <artifactId>workspace</artifactId>
                    <version>%s</version>
                  </parent>
                  <artifactId>%s</artifactId>

                  <dependencies>
                %s  </dependencies>
                </project>
                """.formatted(GROUP, VERSION, chapter.name(), dependencies);
    }

    private static String dependency(Library library) {
        return """
                    <dependency>
                      <groupId>%s</groupId>
                      <artifactId>%s</artifactId>
                      <version>%s</version>
                    </dependency>
                """.formatted(library.group(), library.artifact(), library.version());
    }

    /** The parent of them all. */
    static String aggregating(Course course) {
        String modules = course.chapters().stream()
                .map(c -> "    <module>" + c.name() + "</module>\n")
                .collect(Collectors.joining());
        String plugins = ReferencePom.in(course.root()).mavensOwnPlugins().entrySet()
                .stream().map(Project::plugin).collect(Collectors.joining());
        return HEAD + """
                  <groupId>%s</groupId>
                  <artifactId>workspace</artifactId>
                  <version>%s</version>
                  <packaging>pom</packaging>

                  <modules>
                %s  </modules>

                  <properties>
                    <maven.compiler.release>17</maven.compiler.release>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                  </properties>

                  <build>
                    <pluginManagement>
                      <plugins>
                %s      </plugins>
                    </pluginManagement>
                  </build>
                </project>
                """.formatted(GROUP, VERSION, modules, plugins);
    }

    /** The versions the workbook itself is built with are on this machine already. */
    private static String plugin(Map.Entry<String, String> artifactAndVersion) {
        return """
                        <plugin>
                          <artifactId>%s</artifactId>
                          <version>%s</version>
                        </plugin>
                """.formatted(artifactAndVersion.getKey(), artifactAndVersion.getValue());
    }

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <project xmlns="http://maven.apache.org/POM/4.0.0"
                     xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                     xsi:schemaLocation="http://maven.apache.org/POM/4.0.0
                         https://maven.apache.org/xsd/maven-4.0.0.xsd">
              <modelVersion>4.0.0</modelVersion>
            """;
}
