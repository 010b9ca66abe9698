// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.util.List;
import java.util.stream.IntStream;
import workbook.course.WorkbookException;

/**
 * A part of a class, for one job of several that share the folder of the reports.
 *
 * @param number from 1
 */
public record Shard(int number, int of) {

    public static final Shard ALL = new Shard(1, 1);

    private static final String FORM = "[1-9]\\d{0,3}/[1-9]\\d{0,3}";

    /** From {@code 2/4}. */
    public static Shard parse(String text) {
        String[] parts = text.split("/");
        if (!text.matches(FORM) || Integer.parseInt(parts[0]) > Integer
                .parseInt(parts[1])) {
            throw WorkbookException.usage("not a part such as 2/4: [" + text + "]");
        }
        return new Shard(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    /** Every n-th one: neighbours of the alphabet go to different jobs. */
    <T> List<T> in(List<T> all) {
        return IntStream.range(0, all.size()).filter(i -> i % of == number - 1)
                .mapToObj(all::get).toList();
    }
}
