// SPDX-License-Identifier: Apache-2.0
package workbook.book;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A chapter's title, and before it "Chapter 1", "Appendix A", or nothing. */
record Title(String number, String text) {

    private static final Pattern NUMBERED = Pattern
            .compile("((?:Chapter|Appendix) \\w+)[.:] (.+)");

    static Title of(String heading) {
        Matcher numbered = NUMBERED.matcher(heading);
        return numbered.matches()
                ? new Title(numbered.group(1), numbered.group(2))
                : new Title("", heading);
    }

    /** As a table of contents has it: "1", "A", or nothing. */
    String mark() {
        return number.substring(number.indexOf(' ') + 1);
    }

    @Override
    public String toString() {
        return number.isEmpty() ? text : number + ". " + text;
    }
}
