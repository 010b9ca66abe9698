// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.course.Assignment;
import workbook.course.Chapter;

/**
 * What came of compiling a chapter.
 *
 * @param everywhere errors that keep all of it from being run
 * @param replaced files that another text stands for, by their names below the sources,
 *            with the errors of each
 */
record Compilation(List<String> everywhere, Map<String, List<String>> replaced) {

    static final String MISSING = ":1: is missing";

    private static final Path SOURCES = Chapter.sourcesIn(Path.of(""));

    /** Compiles texts by their names below the sources, and returns the errors. */
    @FunctionalInterface
    interface Compiler {

        List<String> errors(Map<String, String> texts) throws IOException;
    }

    /** All or nothing. */
    static Compilation failed(List<String> errors) {
        return new Compilation(errors, Map.of());
    }

    /** Why the answer to an exercise is not run; empty if it is. */
    List<String> errors(Assignment assignment) {
        List<String> own = replaced.getOrDefault(
                file(assignment), List.of());
        return everywhere.isEmpty() ? own : everywhere;
    }

    /** Errors of files that belong to no exercise of the chapter and were left out. */
    List<String> remarks(List<Assignment> assignments) {
        Set<String> ofExercises = files(assignments);
        return replaced.entrySet().stream().filter(e -> !ofExercises.contains(e.getKey()))
                .flatMap(e -> e.getValue().stream())
                .filter(e -> !e.endsWith(MISSING)).toList();
    }

    /** The files with the answers, by their names below the sources. */
    static Set<String> files(List<Assignment> assignments) {
        return assignments.stream().map(Compilation::file).collect(Collectors.toSet());
    }

    private static String file(Assignment assignment) {
        return SOURCES.relativize(assignment.file()).toString();
    }

    /** The errors of all files. */
    List<String> all() {
        return Stream.concat(everywhere.stream(),
                replaced.values().stream().flatMap(List::stream)).distinct().toList();
    }

    /** With remarks on files that were left out, where there are errors. */
    Compilation noting(List<String> leftOut) {
        Map<String, List<String>> noted = new TreeMap<>();
        replaced.forEach((file, errors) -> noted.put(file, with(errors, leftOut)));
        return new Compilation(everywhere.isEmpty()
                ? everywhere
                : with(everywhere, leftOut), noted);
    }

    private static List<String> with(List<String> errors, List<String> more) {
        return Stream.concat(errors.stream(), more.stream()).toList();
    }
}
