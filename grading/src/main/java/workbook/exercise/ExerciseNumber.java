// SPDX-License-Identifier: Apache-2.0
package workbook.exercise;

import java.util.Comparator;

/**
 * What an exercise is called by, such as {@code 1.2}.
 *
 * @param chapter from 1
 * @param index within the chapter, from 1
 */
public record ExerciseNumber(int chapter, int index)
        implements
            Comparable<ExerciseNumber> {

    private static final String TAG = "exercise-";

    public static ExerciseNumber of(String text) {
        if (!text.matches("[1-9]\\d?\\.[1-9]\\d?")) {
            throw Trouble.usage("not the number of an exercise such as 1.1: [" + text
                    + "]");
        }
        String[] parts = text.split("\\.");
        return new ExerciseNumber(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    static boolean isTag(String tag) {
        return tag.startsWith(TAG);
    }

    static ExerciseNumber ofTag(String tag) {
        return of(tag.substring(TAG.length()));
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
