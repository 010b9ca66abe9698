// SPDX-License-Identifier: Apache-2.0
package workbook.transcript;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import workbook.sandbox.ThrowawayMachine;

/**
 * What stands before a command: {@code # } for root, {@code $ } for a user, either with
 * the name of a terminal before it, such as {@code box# }.
 *
 * @param name empty where the terminal has none
 */
public record Prompt(String name, char sign) {

    private static final Pattern FORM = Pattern
            .compile("([a-z][a-z0-9-]*)?([#$])(?: (.*))?");

    /** A line of a listing that a prompt begins, with what follows it. */
    record Typed(Prompt prompt, String text) {
    }

    static Optional<Typed> in(String line) {
        Matcher matcher = FORM.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String name = Optional.ofNullable(matcher.group(1)).orElse("");
        String text = Optional.ofNullable(matcher.group(3)).orElse("");
        return Optional.of(
                new Typed(new Prompt(name, matcher.group(2).charAt(0)), text));
    }

    /**
     * A named terminal stays the same when its shell becomes root's; without a name,
     * each sign is a terminal.
     */
    String terminal() {
        return name.isEmpty() ? String.valueOf(sign) : name;
    }

    /** Whose shell the terminal begins with, if this is its first prompt. */
    ThrowawayMachine.Terminal kind(boolean tty) {
        if (sign == '#') {
            return tty ? ThrowawayMachine.Terminal.ROOT_TTY
                    : ThrowawayMachine.Terminal.ROOT;
        }
        return tty ? ThrowawayMachine.Terminal.READER_TTY
                : ThrowawayMachine.Terminal.READER;
    }

    @Override
    public String toString() {
        return name + sign + " ";
    }
}
