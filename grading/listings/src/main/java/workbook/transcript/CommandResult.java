// SPDX-License-Identifier: Apache-2.0
package workbook.transcript;

import java.util.List;

/**
 * What a command printed, and how it ended.
 *
 * @param status its exit status; 0 if {@code end} says that it had none
 */
public record CommandResult(String output, int status, End end) {

    /** Why nothing more is read. */
    public enum End {

        DONE,
        TIMED_OUT,
        SHELL_GONE
    }

    /** What an interactive shell says of the jobs in its background. */
    private static final String JOB_NOTICE =
            "\\[\\d+]( \\d+|[+-]?\\s+(Done|Exit \\d+|Terminated|Killed)\\b.*)";

    private static final String ESCAPE_SEQUENCE = "\u001b\\[[0-9;?]*[A-Za-z]|\r";

    /** Its output as a book prints it. */
    public List<String> lines() {
        return printed(output);
    }

    /**
     * Without escape sequences and blank ends. A shell that reads from a pipe counts our
     * lines in its errors, and one at a terminal doesn't, but tells of its jobs.
     */
    static List<String> printed(String text) {
        List<String> lines = text.lines()
                .map(l -> l.replaceAll(ESCAPE_SEQUENCE, "")
                        .replaceFirst("^bash: line \\d+: ", "bash: ")
                        .replaceFirst("^(sh|dash): \\d+: ", "$1: 1: ").stripTrailing())
                .filter(l -> !l.matches(JOB_NOTICE)).toList();
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isEmpty()) {
            end--;
        }
        return lines.subList(0, end);
    }
}
