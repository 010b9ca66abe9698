// SPDX-License-Identifier: Apache-2.0
package workbook.lint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import workbook.course.SourceTags;
import workbook.course.Problem;
import workbook.course.WorkbookException;

/** A file, by its lines. One that isn't there has none. */
record Text(Path file, List<String> lines) {

    static Text of(Path file) {
        try {
            return new Text(file,
                    Files.exists(file) ? Files.readAllLines(file) : List.of());
        } catch (IOException e) {
            throw WorkbookException.ours("cannot read " + file, e);
        }
    }

    boolean isBlank() {
        return lines.stream().allMatch(String::isBlank);
    }

    boolean says(String part) {
        return lines.stream().anyMatch(l -> l.contains(part));
    }

    /** The first such line, from 1; 0 when there is none. */
    int lineOf(Predicate<String> which) {
        for (int i = 0; i < lines.size(); i++) {
            if (which.test(lines.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    SourceTags marks() {
        return SourceTags.in(file, lines);
    }

    Problem problem(int line, String what) {
        return new Problem(file, line, what);
    }
}
