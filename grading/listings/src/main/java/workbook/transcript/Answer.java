// SPDX-License-Identifier: Apache-2.0
package workbook.transcript;

/**
 * What a terminal answered to a command.
 *
 * @param status its exit status; of one that had none, see {@code end}
 */
public record Answer(String output, int status, End end) {

    /** How it came that nothing more is said. */
    public enum End {
        DONE,
        TIMED_OUT,
        SHELL_GONE
    }
}
