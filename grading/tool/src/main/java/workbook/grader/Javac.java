// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import workbook.course.WorkbookException;
import workbook.report.PrintableText;

/**
 * The Java compiler; no annotation processor is run, and no other source is read.
 *
 * @param classes where the compiled classes go
 */
public record Javac(List<Path> libraries, Path classes) {

    static final String GAVE_UP =
            "the compiler gave up: the program is too much for it";
    private static final int MOST_ERRORS = 20;
    private static final int LONGEST = 1_000;

    /**
     * Compiles in this JVM.
     *
     * @param sources texts by file name, relative to the root of the sources
     * @return the first errors, each as {@code file:line: message}
     */
    public List<String> errors(Map<String, String> sources) throws IOException {
        return errors(sources, files -> files);
    }

    /** The same with another place for the classes. */
    List<String> errors(Map<String, String> sources,
            Function<JavaFileManager, JavaFileManager> place) throws IOException {
        JavaCompiler compiler = compiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        boolean done;
        try (StandardJavaFileManager files = compiler.getStandardFileManager(said,
                Locale.ROOT, StandardCharsets.UTF_8)) {
            done = compiler
                    .getTask(Writer.nullWriter(), place.apply(files), said, options(),
                            null,
                            sources.entrySet().stream()
                                    .map(s -> new InMemorySource(s.getKey(),
                                            s.getValue()))
                                    .toList())
                    .call();
        }
        List<String> errors = said.getDiagnostics().stream()
                .filter(d -> d.getKind() == Diagnostic.Kind.ERROR).map(Javac::inWords)
                .toList();
        return done || !errors.isEmpty() ? first(errors) : List.of(GAVE_UP);
    }

    private static List<String> first(List<String> errors) {
        if (errors.size() <= MOST_ERRORS) {
            return errors;
        }
        List<String> first = new ArrayList<>(errors.subList(0, MOST_ERRORS));
        first.add("and " + (errors.size() - MOST_ERRORS) + " errors more");
        return first;
    }

    private static JavaCompiler compiler() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw WorkbookException.machine("a JDK is needed, this Java has no compiler");
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

    private static String inWords(Diagnostic<? extends JavaFileObject> said) {
        String message = said.getMessage(Locale.ROOT);
        String sentence = said.getSource() == null
                ? message
                : said.getSource().getName() + ":" + said.getLineNumber() + ": "
                        + message;
        return PrintableText.in(sentence.length() > LONGEST
                ? sentence.substring(0, LONGEST) + "…"
                : sentence);
    }

    /** A source that is in no file. */
    private static final class InMemorySource extends SimpleJavaFileObject {

        private final String name;
        private final String text;

        /** @param name relative to the sources */
        InMemorySource(String name, String text) {
            super(address(name), Kind.SOURCE);
            this.name = name;
            this.text = text;
        }

        private static URI address(String name) {
            try {
                return new URI("source", null, "/" + name, null);
            } catch (URISyntaxException e) {
                throw WorkbookException.ours("not the name of a source: [" + name + "]",
                        e);
            }
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
