// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import workbook.course.Assignment;
import workbook.course.Chapter;
import workbook.course.FolderListing;

/** The graded tests of a chapter that every reader may see, and the classes they need. */
public final class VisibleTests {

    private static final Pattern IMPORT = Pattern
            .compile("\\bimport (?:static )?(\\w+(?:\\.\\w+)*)");

    private final Path tests;
    private final List<Path> all;
    private final Set<Path> needed = new TreeSet<>();

    private VisibleTests(Path tests) {
        this.tests = tests;
        this.all = FolderListing.javaFiles(tests);
    }

    public static Set<Path> of(Chapter chapter) throws IOException {
        VisibleTests visible = new VisibleTests(
                chapter.directory().resolve("src/test/java"));
        for (Assignment assignment : chapter.assignments()) {
            visible.need(visible.tests
                    .resolve(assignment.test().replace('.', '/') + ".java"));
        }
        return visible.needed;
    }

    private void need(Path test) throws IOException {
        Deque<Path> open = new ArrayDeque<>(Set.of(test));
        while (!open.isEmpty()) {
            Path file = open.pop();
            if (all.contains(file) && needed.add(file)) {
                String text = Files.readString(file);
                Set<String> words = new HashSet<>(Arrays.asList(text.split("\\W+")));
                Set<String> imports = imports(text);
                all.stream().filter(f -> mentions(file, words, imports, f))
                        .forEach(open::push);
            }
        }
    }

    /** A class of the same package is named as it is, any other by an import. */
    private boolean mentions(Path file, Set<String> words, Set<String> imports,
            Path other) {
        String name = tests.relativize(other).toString().replace('/', '.')
                .replaceFirst("\\.java$", "");
        return file.getParent().equals(other.getParent())
                ? words.contains(name.substring(name.lastIndexOf('.') + 1))
                : imports.contains(name);
    }

    /** What is imported, and what encloses it: a member's class, a class's package. */
    private static Set<String> imports(String text) {
        Set<String> names = new HashSet<>();
        Matcher imported = IMPORT.matcher(text);
        while (imported.find()) {
            String name = imported.group(1);
            for (int end = name.length(); end > 0; end = name.lastIndexOf('.', end - 1)) {
                names.add(name.substring(0, end));
            }
        }
        return names;
    }
}
