// SPDX-License-Identifier: Apache-2.0
package workbook.course;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * Something that is wrong with the course itself, and where.
 *
 * @param line from 1
 */
public record Problem(Path file, int line, String what) implements Comparable<Problem> {

    /** The same, told by a file's name below {@code root}. */
    public Problem within(Path root) {
        return new Problem(root.relativize(file), line, what);
    }

    WorkbookException trouble() {
        return WorkbookException.ours(toString());
    }

    @Override
    public int compareTo(Problem other) {
        return Comparator.comparing(Problem::file).thenComparingInt(Problem::line)
                .thenComparing(Problem::what).compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + what;
    }
}
