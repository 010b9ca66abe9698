// SPDX-License-Identifier: Apache-2.0
package workbook.console;

import java.util.List;

/**
 * A command of a console listing, and what the listing says it prints.
 *
 * @param line of its prompt, from 1
 * @param typed its lines without prompts
 * @param expected the lines up to the next prompt
 */
public record Command(int line, Prompt prompt, List<String> typed,
        List<String> expected) {

    /** The text that a shell reads. */
    public String text() {
        return String.join("\n", typed);
    }

    /** Whether it only prints the exit status of the command before. */
    public boolean asksForStatus() {
        return text().strip().matches("echo \\$\\?(\\s*#.*)?");
    }

    /** Whether it ends the shell that reads it. */
    public boolean isExit() {
        return text().strip().matches("exit( \\d+)?|logout");
    }

    /** The line that its expected output begins in, from 1. */
    public int outputLine() {
        return line + typed.size();
    }
}
