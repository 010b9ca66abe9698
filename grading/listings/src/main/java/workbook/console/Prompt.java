// SPDX-License-Identifier: Apache-2.0
package workbook.console;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The prompt of a command: {@code # } is root's, {@code $ } a user's, either with the
 * name of a terminal before it, such as {@code box# }.
 *
 * @param name empty where the terminal has none
 */
public record Prompt(String name, char sign) {

    private static final Pattern FORM = Pattern
            .compile("([a-z][a-z0-9-]*)?([#$]) (?=\\S)");

    /** The prompt that a line begins with. */
    static Optional<Prompt> in(String line) {
        Matcher matcher = FORM.matcher(line);
        return matcher.lookingAt()
                ? Optional.of(new Prompt(matcher.group(1) == null ? "" : matcher.group(1),
                        matcher.group(2).charAt(0)))
                : Optional.empty();
    }

    public boolean isRoot() {
        return sign == '#';
    }

    /**
     * A named terminal stays the same when its shell becomes root's; without a name,
     * each sign is a terminal.
     */
    public String terminal() {
        return name.isEmpty() ? String.valueOf(sign) : name;
    }

    @Override
    public String toString() {
        return name + sign + " ";
    }
}
