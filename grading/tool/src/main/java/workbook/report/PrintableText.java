// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import java.util.stream.Collectors;

/** Text of unknown origin, such as what an answer threw, made harmless to print. */
public final class PrintableText {

    private PrintableText() {
    }

    /**
     * Spells out what a terminal would obey, what turns text around or hides it, and what
     * has no place in UTF-8 or XML: {@code \}{@code u001b} stands for an escape. Line
     * breaks and tabs stay.
     */
    public static String in(String text) {
        return text.replace("\r\n", "\n").codePoints().mapToObj(PrintableText::character)
                .collect(Collectors.joining());
    }

    private static String character(int c) {
        return harmless(c) ? Character.toString(c) : "\\u%04x".formatted(c);
    }

    private static boolean harmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\n' || c == '\t';
            case Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> (c & 0xFFFE) != 0xFFFE;
        };
    }
}
