// SPDX-License-Identifier: Apache-2.0
package workbook.course;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line such as {@code // tag::walls[]} that opens or closes a region of a source.
 *
 * @param line from 1
 */
record TagDirective(int line, boolean opens, String tag) {

    private static final Pattern FORM = Pattern
            .compile("\\s*// (tag|end)::([A-Za-z0-9._-]+)\\[]\\s*");

    static Optional<TagDirective> in(String text, int line) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new TagDirective(line, matcher.group(1).equals("tag"),
                        matcher.group(2)))
                : Optional.empty();
    }
}
