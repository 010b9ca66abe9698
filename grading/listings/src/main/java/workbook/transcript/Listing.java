// SPDX-License-Identifier: Apache-2.0
package workbook.transcript;

import java.util.List;
import java.util.regex.Pattern;

/** The output of a command as a book prints it. */
final class Listing {

    /** A shell that is fed through a pipe counts our lines; one at a terminal doesn't. */
    private static final Pattern BASH = Pattern.compile("^bash: line \\d+: ");
    private static final Pattern DASH = Pattern.compile("^(sh|dash): \\d+: ");
    private static final Pattern ESCAPES = Pattern
            .compile("\u001b\\[[0-9;?]*[A-Za-z]|\r");

    private Listing() {
    }

    static List<String> of(String output) {
        return withoutBlankEnd(output.lines().map(Listing::printed).toList());
    }

    private static String printed(String line) {
        String plain = ESCAPES.matcher(line).replaceAll("");
        String bash = BASH.matcher(plain).replaceFirst("bash: ");
        return DASH.matcher(bash).replaceFirst("$1: 1: ").stripTrailing();
    }

    static List<String> withoutBlankEnd(List<String> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return lines.subList(0, end);
    }
}
