// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import workbook.course.Assignment;
import workbook.course.Chapter;

/** The graded tests of a chapter that everybody may see, and the classes they need. */
final class TestFiles {

    private final Map<String, Path> byClass = new HashMap<>();
    private final Set<Path> needed = new TreeSet<>();

    private TestFiles() {
    }

    static Set<Path> of(Chapter chapter) throws IOException {
        TestFiles files = new TestFiles();
        Path tests = chapter.directory().resolve("src/test/java");
        if (!Files.isDirectory(tests)) {
            return Set.of();
        }
        try (Stream<Path> all = Files.walk(tests)) {
            all.filter(f -> f.toString().endsWith(".java"))
                    .forEach(f -> files.byClass.put(simpleName(f), f));
        }
        for (Assignment assignment : chapter.assignments()) {
            String name = assignment.test();
            files.need(name.substring(name.lastIndexOf('.') + 1));
        }
        return files.needed;
    }

    private static String simpleName(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    /** A class is needed if its name stands in one that is: rather too many than few. */
    private void need(String test) throws IOException {
        Deque<String> open = new ArrayDeque<>(Set.of(test));
        while (!open.isEmpty()) {
            Path file = byClass.remove(open.pop());
            if (file != null) {
                needed.add(file);
                Arrays.stream(Files.readString(file).split("\\W+"))
                        .filter(byClass::containsKey).distinct().forEach(open::push);
            }
        }
    }
}
