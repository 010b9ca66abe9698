// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import workbook.exercise.Chapter;
import workbook.exercise.Hole;
import workbook.exercise.Source;
import workbook.exercise.Trouble;

/**
 * One run of the Java compiler.
 *
 * @param errors each as {@code file:line: message}, with files relative to the sources
 */
record Compilation(List<String> errors) {

    /** Compiles what is submitted of a chapter. */
    static Compilation of(Chapter chapter, Submission submission, Path classes)
            throws IOException {
        if (submission instanceof Submission.Folder folder) {
            return of(folder.sources(chapter), chapter.libraries(), classes);
        }
        Submission.Patch patch = (Submission.Patch) submission;
        return of(chapter, patch, classes);
    }

    private static Compilation of(Chapter chapter, Submission.Patch patch, Path classes)
            throws IOException {
        Path sources = Files.createTempDirectory("workbook-patch-");
        try {
            for (Source source : chapter.sources()) {
                Path relative = chapter.directory().relativize(source.file());
                Path file = sources.resolve(relative);
                Files.createDirectories(file.getParent());
                Files.writeString(file, relative.equals(patch.file())
                        ? patch.text()
                        : source.filled(Hole::answer));
            }
            return of(Chapter.sourcesIn(sources), chapter.libraries(), classes);
        } finally {
            try (Stream<Path> all = Files.walk(sources)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    /** Compiles all below {@code sources}; no annotation processor is asked. */
    static Compilation of(Path sources, List<Path> libraries, Path classes)
            throws IOException {
        JavaCompiler compiler = compiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(said,
                Locale.ROOT, StandardCharsets.UTF_8)) {
            compiler.getTask(null, files, said, options(libraries, classes), null,
                    files.getJavaFileObjectsFromPaths(javaFiles(sources))).call();
        }
        return new Compilation(said.getDiagnostics().stream()
                .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
                .map(d -> inWords(d, sources)).toList());
    }

    private static JavaCompiler compiler() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw Trouble.machine("a JDK is needed, this Java has no compiler");
        }
        return compiler;
    }

    private static List<String> options(List<Path> libraries, Path classes) {
        return List.of("-proc:none", "--release", "17", "-g", "-d", classes.toString(),
                "-cp", libraries.stream().map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator)));
    }

    private static List<Path> javaFiles(Path sources) throws IOException {
        try (Stream<Path> all = Files.walk(sources)) {
            return all.filter(f -> f.toString().endsWith(".java")).toList();
        }
    }

    private static String inWords(Diagnostic<? extends JavaFileObject> said,
            Path sources) {
        String message = said.getMessage(Locale.ROOT);
        return said.getSource() == null
                ? message
                : sources.relativize(Path.of(said.getSource().getName())) + ":"
                        + said.getLineNumber() + ": " + message;
    }
}
