// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.course.Source;
import workbook.grader.ToyCourse;

final class StubTest {

    private static final String HOLE = "// tag::exercise-1.1[]\n%s\n"
            + "// end::exercise-1.1[]\n";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"int f() { HOLE }", "void f() { HOLE }",
            "void f() { HOLE int b = 1; }", "int f() { HOLE return 2; }",
            "int f() { try { HOLE } finally { g(); } } void g() { }",
            "int f(boolean b) { if (b) { HOLE } else { return 1; } }",
            "final int x; A() { HOLE }",
            "int f(int n) { switch (n) { case 1: HOLE case 2: return 1;"
                    + " default: return 2; } }"})
    void it_compiles_wherever_a_hole_may_be(String body) throws IOException {
        String marked = "class A {\n" + body.replace("HOLE", "\n" + HOLE) + "\n}\n";
        assertThat(compiles(marked.formatted("this.answer();"))).isTrue();
    }

    @Test
    void it_says_what_is_to_be_done() throws IOException {
        Source source = source("void f() {\n    " + HOLE.formatted("x();") + "}\n");
        assertThat(source.filled(h -> Stub.of(new ToyCourse(directory).assignment(), h)))
                .contains("    // TODO 1.1: answer.\n")
                .contains("\"exercise 1.1 is still to be written\"");
    }

    private Source source(String text) {
        return Source.of(Path.of("A.java"), List.of(text.split("\n")));
    }

    private boolean compiles(String marked) throws IOException {
        ToyCourse course = new ToyCourse(directory);
        Path file = directory.resolve("A.java");
        Files.writeString(file,
                source(marked).filled(h -> Stub.of(course.assignment(), h)));
        return ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d",
                directory.toString(), file.toString()) == 0;
    }
}
