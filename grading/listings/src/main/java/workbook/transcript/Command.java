// SPDX-License-Identifier: Apache-2.0
package workbook.transcript;

import java.util.List;

/**
 * A command of a listing, and what the listing says it answers.
 *
 * @param line of its prompt in the file, from 1
 * @param typed its lines without prompts
 * @param expected the lines up to the next prompt
 */
public record Command(int line, Prompt prompt, List<String> typed,
        List<String> expected) {

    /** As a shell is given it. */
    public String text() {
        return String.join("\n", typed);
    }

    /** Whether it does no more than ask for the exit status of the one before. */
    boolean asksForStatus() {
        return text().strip().matches("echo \\$\\?(\\s*#.*)?");
    }

    /** Where its expected output begins in the file, from 1. */
    int outputLine() {
        return line + typed.size();
    }
}
