// SPDX-License-Identifier: Apache-2.0
package workbook.course;

import java.util.Comparator;
import java.util.Optional;

/**
 * What an exercise is called by, such as {@code 1.2}.
 *
 * @param chapter from 1
 * @param index within the chapter, from 1
 */
public record ExerciseNumber(int chapter,
        int index) implements Comparable<ExerciseNumber> {

    private static final String TAG = "exercise-";

    public static ExerciseNumber of(String text) {
        return in(text).orElseThrow(() -> WorkbookException
                .usage("not the number of an exercise such as 1.1: [" + text + "]"));
    }

    /** The number, if the text is one. */
    public static Optional<ExerciseNumber> in(String text) {
        if (!text.matches("[1-9]\\d?\\.[1-9]\\d?")) {
            return Optional.empty();
        }
        String[] parts = text.split("\\.");
        return Optional.of(new ExerciseNumber(Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1])));
    }

    /** What marks its hole. */
    public String tag() {
        return TAG + this;
    }

    static boolean isTag(String tag) {
        return tag.startsWith(TAG);
    }

    static Optional<ExerciseNumber> ofTag(String tag) {
        return in(tag.substring(TAG.length()));
    }

    @Override
    public int compareTo(ExerciseNumber other) {
        return Comparator.comparingInt(ExerciseNumber::chapter)
                .thenComparingInt(ExerciseNumber::index).compare(this, other);
    }

    @Override
    public String toString() {
        return chapter + "." + index;
    }
}
