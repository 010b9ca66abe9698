// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import workbook.workspace.WordWrap;

/**
 * Text for a terminal of 80 columns or fewer; no line but code is wider, and none of it
 * steers the terminal. Colour is an ornament: what it says is said in words too.
 */
public record TerminalPage(PrintWriter out, boolean coloured, int columns) {

    private static final int MOST_COLUMNS = 80;
    private static final int FEWEST_COLUMNS = 40;
    private static final Pattern WORKFLOW_COMMAND = Pattern.compile("^ *(::|##\\[)");
    private static final Pattern INDENTED = Pattern.compile("^( *)(.*)$", Pattern.DOTALL);

    public TerminalPage {
        columns = Math.max(FEWEST_COLUMNS, Math.min(columns, MOST_COLUMNS));
    }

    /** For a terminal of the usual width. */
    public TerminalPage(PrintWriter out, boolean coloured) {
        this(out, coloured, MOST_COLUMNS);
    }

    /** Coloured on a terminal, unless {@code NO_COLOR} is set: no-color.org. */
    public static TerminalPage onStandardOutput() {
        String noColor = System.getenv().getOrDefault("NO_COLOR", "");
        boolean coloured = System.console() != null && noColor.isEmpty()
                && !"dumb".equals(System.getenv("TERM"));
        return new TerminalPage(new PrintWriter(System.out, true), coloured,
                Integer.getInteger("workbook.columns", MOST_COLUMNS));
    }

    /** What is too long is continued below, as far indented as it began. */
    public void line(String text) {
        Matcher indented = INDENTED.matcher(text);
        indented.matches();
        labelled(indented.group(1), indented.group(2));
    }

    /** A line of code, which stays one line. */
    public void code(String text) {
        out.println(disarmed(PrintableText.in(text).replace("\t", "    "))
                .stripTrailing());
        out.flush();
    }

    /** A line that names a verdict, in the verdict's colour. */
    public void line(String text, Verdict verdict) {
        labelled("", text, verdict);
    }

    /** A label, and a text that is indented as far as the label is long. */
    public void labelled(String label, String text) {
        lines(label, text).forEach(out::println);
        out.flush();
    }

    /** The first line, which names a verdict, in the verdict's colour. */
    public void labelled(String label, String text, Verdict verdict) {
        String word = Pattern.quote(verdict.toString());
        List<String> lines = lines(label, text);
        lines.set(0, lines.get(0).replaceFirst(word,
                Matcher.quoteReplacement(word(verdict))));
        lines.forEach(out::println);
        out.flush();
    }

    private List<String> lines(String label, String text) {
        // One column is kept for a backslash.
        int width = Math.max(FEWEST_COLUMNS / 2, columns - 1 - label.length());
        String lead = label;
        List<String> lines = new ArrayList<>();
        for (String line : WordWrap.wrapped(PrintableText.in(text).replace("\t", "    "),
                width)) {
            for (String piece : pieces(line, width)) {
                lines.add((lead + disarmed(piece)).stripTrailing());
                lead = " ".repeat(label.length());
            }
        }
        return lines;
    }

    /** GitHub obeys a line of its log that begins so, however far it is indented. */
    private static String disarmed(String line) {
        return WORKFLOW_COMMAND.matcher(line).find() ? "\\" + line : line;
    }

    /** A word that is longer than a line is cut; a path, before one of its names. */
    private static List<String> pieces(String line, int width) {
        List<String> pieces = new ArrayList<>();
        String rest = line;
        while (rest.codePointCount(0, rest.length()) > width) {
            String most = rest.substring(0, rest.offsetByCodePoints(0, width));
            int name = Math.max(most.lastIndexOf('/'), most.lastIndexOf('(')) + 1;
            int end = name > 1 ? name : most.length();
            pieces.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        pieces.add(rest);
        return pieces;
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
