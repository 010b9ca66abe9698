// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import workbook.course.Chapter;
import workbook.course.Hole;

/**
 * The reference with some sources replaced: a copy of what the build has compiled, with
 * those sources compiled again. The rest is not, so they must go on offering the others
 * what they did, compile-time constants included; a hole, which is within a
 * method, does.
 */
record PatchedReference(Chapter chapter, Submission.Patch patch) {

    private static final Path SOURCES = Chapter.sourcesIn(Path.of(""));

    List<String> compiledInto(Path classes) throws IOException {
        Path built = chapter.directory().resolve("target/classes");
        if (!Files.isDirectory(built)) {
            return new Javac(chapter.libraries(), classes).errors(all());
        }
        copy(built, classes);
        return patch.texts().isEmpty() ? List.of() : new Javac(
                Stream.concat(Stream.of(classes), chapter.libraries().stream()).toList(),
                classes).errors(named(patch.texts()));
    }

    /** Where the classes are, without a copy if the build has made them. */
    Path compiled(Path otherwise) throws IOException {
        Path built = chapter.directory().resolve("target/classes");
        if (Files.isDirectory(built)) {
            return built;
        }
        compiledInto(Files.createDirectories(otherwise));
        return otherwise;
    }

    private Map<String, String> all() {
        Map<Path, String> texts = new TreeMap<>();
        chapter.sources().forEach(s -> texts.put(chapter.directory().relativize(s.file()),
                s.filled(Hole::answer)));
        texts.putAll(patch.texts());
        return named(texts);
    }

    private static Map<String, String> named(Map<Path, String> texts) {
        Map<String, String> named = new TreeMap<>();
        texts.forEach(
                (file, text) -> named.put(SOURCES.relativize(file).toString(), text));
        return named;
    }

    /** What a replaced source was compiled to before stays behind. */
    private void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.filter(f -> patch.texts().keySet().stream()
                    .noneMatch(p -> isOf(p, from.relativize(f)))).toList()) {
                Path copy = to.resolve(from.relativize(each));
                if (!Files.isDirectory(copy)) {
                    Files.copy(each, copy);
                }
            }
        }
    }

    private static boolean isOf(Path patched, Path compiled) {
        Path source = SOURCES.relativize(patched);
        String name = source.getFileName().toString().replaceFirst("\\.java$", "");
        String found = compiled.getFileName().toString();
        return source.resolveSibling(found).equals(compiled)
                && (found.equals(name + ".class") || found.startsWith(name + "$"));
    }
}
