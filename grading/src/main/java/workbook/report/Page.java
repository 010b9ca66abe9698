// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import java.io.PrintWriter;
import workbook.workspace.Prose;

/**
 * Text for a terminal of 80 columns. Colour is an ornament: what it says is said in
 * words too.
 */
public record Page(PrintWriter out, boolean coloured) {

    private static final int COLUMNS = 80;

    /** Coloured on a terminal, unless {@code NO_COLOR} is set: no-color.org. */
    public static Page onStandardOutput() {
        boolean coloured = System.console() != null && System.getenv("NO_COLOR") == null
                && !"dumb".equals(System.getenv("TERM"));
        return new Page(new PrintWriter(System.out, true), coloured);
    }

    public void line(String text) {
        out.println(text);
        out.flush();
    }

    /** A label, and a text that is indented as far as the label is long. */
    public void labelled(String label, String text) {
        String margin = " ".repeat(label.length());
        String lead = label;
        for (String line : Prose.wrapped(text, COLUMNS - label.length())) {
            line(lead + line);
            lead = margin;
        }
    }

    /** A verdict as a word. */
    public String word(Verdict verdict) {
        String colour = switch (verdict) {
            case PASS -> "32";
            case WRONG, TIMEOUT, CRASH -> "31";
            case ENV, GRADER -> "33";
        };
        return coloured
                ? "\u001b[1;" + colour + "m" + verdict + "\u001b[0m"
                : verdict.toString();
    }
}
