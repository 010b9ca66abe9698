// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

/** What every project has for its tools, whatever it is about. */
final class Habits {

    static final String GIT_IGNORE = """
            target/
            .*.new
            # IntelliJ
            .idea/
            *.iml
            # Eclipse and VS Code
            .classpath
            .project
            .settings/
            .factorypath
            .vscode/
            bin/
            """;

    static final String EDITOR = """
            root = true

            [*]
            charset = utf-8
            end_of_line = lf
            insert_final_newline = true
            trim_trailing_whitespace = true

            [*.java]
            indent_style = space
            indent_size = 4
            max_line_length = 90

            [*.xml]
            indent_style = space
            indent_size = 2
            """;

    private Habits() {
    }
}
