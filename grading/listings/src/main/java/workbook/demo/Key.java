// SPDX-License-Identifier: Apache-2.0
package workbook.demo;

/** What the presenter wants, whichever key says so. */
enum Key {

    NEXT,
    BACK,
    SKIP,
    REDO,
    GO,
    SHELL,
    HELP,
    QUIT,
    OTHER;

    static Key of(char typed) {
        return switch (typed) {
            case ' ', '\r', '\n', 'n', 'l' -> NEXT;
            case 'b', 'p', 'h', '\u007f' -> BACK;
            case 's' -> SKIP;
            case 'r' -> REDO;
            case 'g' -> GO;
            case '!' -> SHELL;
            case '?' -> HELP;
            case 'q', '\u0003', '\u0004' -> QUIT;
            default -> OTHER;
        };
    }

    /** After an escape character: arrows, and what a remote control sends. */
    static Key ofSequence(String sequence) {
        return switch (sequence) {
            case "[C", "OC", "[B", "OB", "[6~" -> NEXT;
            case "[D", "OD", "[A", "OA", "[5~" -> BACK;
            default -> OTHER;
        };
    }
}
