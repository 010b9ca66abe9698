// SPDX-License-Identifier: Apache-2.0
package workbook.transcript;

import java.util.List;
import java.util.stream.Stream;

/**
 * The exit statuses that the commands of a block end with: one is that of the last
 * command, more are those of each.
 */
record Statuses(List<Integer> values) {

    static final String FORM = "\\d{1,3}(\\s*,\\s*\\d{1,3})*";

    static Statuses of(String text) {
        return new Statuses(
                Stream.of(text.split("\\s*,\\s*")).map(Integer::valueOf).toList());
    }

    boolean fit(int commands) {
        return values.size() == 1 || values.size() == commands;
    }

    int of(int index, int commands) {
        if (values.size() == commands) {
            return values.get(index);
        }
        return index == commands - 1 ? values.get(0) : 0;
    }
}
