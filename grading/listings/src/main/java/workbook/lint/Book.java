// SPDX-License-Identifier: Apache-2.0
package workbook.lint;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import workbook.course.FolderListing;

/** The files of the book, which include the sources by their marks. */
record Book(Path root, List<Text> files) {

    private static final Pattern ATTRIBUTE = Pattern
            .compile(":([A-Za-z0-9][\\w-]*):\\s+(.+)");

    private static final Pattern USE = Pattern.compile("\\{([\\w-]+)}");

    Optional<Text> file(String name) {
        return files.stream().filter(f -> f.file().endsWith(name)).findFirst();
    }

    boolean hasSection(String id) {
        return files.stream().anyMatch(f -> f.lineOf(l -> l
                .matches("\\[[^\\]#]*#" + Pattern.quote(id) + "[\\],.%].*|\\[\\["
                        + Pattern.quote(id) + "[\\],].*")) > 0);
    }

    /** Those of Java sources. */
    List<Include> includes() {
        Map<String, String> attributes = attributes();
        return files.stream().flatMap(
                f -> IntStream.rangeClosed(1, f.lines().size()).mapToObj(n -> Include
                        .in(f, n, resolved(f.lines().get(n - 1), attributes))))
                .flatMap(Optional::stream).toList();
    }

    private Map<String, String> attributes() {
        Map<String, String> found = new HashMap<>();
        files.stream().flatMap(f -> f.lines().stream()).map(ATTRIBUTE::matcher)
                .filter(Matcher::matches)
                .forEach(m -> found.putIfAbsent(m.group(1), m.group(2).strip()));
        chapterFolders().forEach(
                d -> found.put(d.getFileName().toString().substring(0, 4), d.toString()));
        return found;
    }

    private Stream<Path> chapterFolders() {
        return FolderListing.foldersIn(root).stream()
                .filter(d -> d.getFileName().toString().matches("ch\\d\\d-.*"));
    }

    /** An attribute may be made of others; one that nobody defines stays. */
    private static String resolved(String line, Map<String, String> attributes) {
        String text = line;
        for (int depth = 0; depth < 5; depth++) {
            text = USE.matcher(text).replaceAll(m -> Matcher.quoteReplacement(
                    attributes.getOrDefault(m.group(1), m.group())));
        }
        return text;
    }
}
