// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import workbook.course.Trouble;

/**
 * The Java compiler; no annotation processor is asked, and no other source.
 *
 * @param apart whether a stranger's sources need a JVM of their own
 */
record Javac(List<Path> libraries, Path classes, boolean apart) {

    private static final int LONGEST = 1_000;

    Javac(List<Path> libraries, Path classes) {
        this(libraries, classes, true);
    }

    /** Compiles, and returns the errors. */
    List<String> errors(List<SourceText> sources) throws IOException {
        JavaCompiler compiler = compiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        boolean done;
        try (StandardJavaFileManager files = compiler.getStandardFileManager(said,
                Locale.ROOT, StandardCharsets.UTF_8)) {
            done = compiler.getTask(Writer.nullWriter(), files, said, options(), null,
                    sources).call();
        }
        List<String> errors = said.getDiagnostics().stream()
                .filter(d -> d.getKind() == Diagnostic.Kind.ERROR).map(Javac::inWords)
                .toList();
        return done || !errors.isEmpty()
                ? errors
                : List.of("the compiler gave up: the program is too much for it");
    }

    private static JavaCompiler compiler() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw Trouble.machine("a JDK is needed, this Java has no compiler");
        }
        return compiler;
    }

    private List<String> options() {
        return List.of("-proc:none", "-implicit:none", "--release", "17", "-g", "-d",
                classes.toString(), "-cp", classPath());
    }

    String classPath() {
        return libraries.stream().map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** With what the source could send to a terminal taken out. */
    private static String inWords(Diagnostic<? extends JavaFileObject> said) {
        String message = said.getMessage(Locale.ROOT);
        String sentence = said.getSource() == null
                ? message
                : said.getSource().getName() + ":" + said.getLineNumber() + ": "
                        + message;
        return (sentence.length() > LONGEST
                ? sentence.substring(0, LONGEST) + "…"
                : sentence).replaceAll("[\\p{Cntrl}&&[^\n]]", "?");
    }
}
