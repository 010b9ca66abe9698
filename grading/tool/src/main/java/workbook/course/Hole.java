// SPDX-License-Identifier: Apache-2.0
package workbook.course;

import java.util.List;

/**
 * The lines of a source that are the answer to an exercise.
 *
 * @param opened the line of the opening mark, from 1
 * @param closed the line of the closing mark
 * @param answer what stands between the two
 * @param indent the white space in front of the opening mark
 * @param last whether nothing but the end of a block follows
 */
public record Hole(ExerciseNumber number, int opened, int closed, List<String> answer,
        String indent, boolean last) {

    /** The most lines a hole may have. */
    public static final int MOST = 15;

    boolean isMark(int line) {
        return line == opened || line == closed;
    }

    boolean contains(int line) {
        return opened <= line && line <= closed;
    }
}
