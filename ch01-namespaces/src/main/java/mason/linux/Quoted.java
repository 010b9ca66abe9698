// SPDX-License-Identifier: Apache-2.0
package mason.linux;

/** Strings as strace(1) prints them: in quotes, and long ones cut in the middle. */
final class Quoted {

    private static final int LONGEST = 400;

    private Quoted() {
    }

    static String text(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        shortened(value).codePoints().forEach(c -> append(quoted, c));
        return quoted.append('"').toString();
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST
                ? value
                : value.substring(0, LONGEST / 2) + "…"
                        + value.substring(value.length() - LONGEST / 2);
    }

    private static void append(StringBuilder quoted, int c) {
        switch (c) {
            case '\n' -> quoted.append("\\n");
            case '\t' -> quoted.append("\\t");
            case '"', '\\' -> quoted.append('\\').append((char) c);
            default -> {
                if (Character.isISOControl(c)) {
                    quoted.append('\\').append(Integer.toOctalString(c));
                } else {
                    quoted.appendCodePoint(c);
                }
            }
        }
    }
}
