// SPDX-License-Identifier: Apache-2.0
package workbook.lint;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import workbook.course.Hole;
import workbook.course.Problem;
import workbook.course.WorkbookException;

/**
 * A hole is made of whole statements of one block: without it the source still parses,
 * and so does a method that has nothing but the hole in it.
 */
record HolesAreStatements() implements Rule {

    @Override
    public Stream<Problem> brokenIn(CourseDraft course) {
        return course.chapters().stream().flatMap(c -> c.sources().stream())
                .flatMap(HolesAreStatements::brokenIn);
    }

    private static Stream<Problem> brokenIn(Text source) {
        return source.marks().holes().stream().filter(h -> !whole(source, h))
                .map(h -> source.problem(h.opened(), "the hole of exercise " + h.number()
                        + " is not made of whole statements of one block"));
    }

    private static boolean whole(Text source, Hole hole) {
        List<String> rest = new ArrayList<>(source.lines());
        rest.subList(hole.opened(), hole.closed() - 1).clear();
        String inside = String.join("\n", hole.answer());
        boolean code = !inside.replaceAll("//.*", "").replaceAll("(?s)/\\*.*?\\*/", "")
                .isBlank();
        return code && parses(String.join("\n", rest))
                && parses("class Hole { void hole() {\n" + inside + "\n} }");
    }

    private static boolean parses(String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw WorkbookException.machine("there is no Java compiler: a JRE won't do");
        }
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        JavaFileObject unit = new SimpleJavaFileObject(URI.create("string:///S.java"),
                JavaFileObject.Kind.SOURCE) {

            @Override
            public CharSequence getCharContent(boolean ignoreErrors) {
                return source;
            }
        };
        try {
            ((JavacTask) compiler.getTask(null, null, said, null, null, List.of(unit)))
                    .parse();
        } catch (IOException e) {
            throw WorkbookException.ours("cannot parse: " + e, e);
        }
        return said.getDiagnostics().stream()
                .noneMatch(d -> d.getKind() == Diagnostic.Kind.ERROR);
    }
}
