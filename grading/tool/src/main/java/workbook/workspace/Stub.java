// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import workbook.course.Assignment;
import workbook.course.Hole;

/** What stands in a hole until the reader fills it: it compiles, and does nothing. */
public final class Stub {

    private static final int COLUMNS = 78;
    private static final String THROW = "throw new UnsupportedOperationException(";
    private static final String REFUSAL = " *" + Pattern.quote(THROW)
            + "\\n.* is still to be written\"\\);\\n";
    private static final Pattern WRITTEN = Pattern.compile("(?m)^( *)// TODO"
            + " (\\d+\\.\\d+): .*\\n(?: *//.*\\n)*"
            + "(?:" + REFUSAL + "| *if \\(true\\) \\{\\n" + REFUSAL + " *}\\n)");

    private Stub() {
    }

    public static List<String> of(Assignment assignment, Hole hole) {
        List<String> lines = new ArrayList<>();
        String todo = "TODO " + assignment.number() + ": " + assignment.todo();
        for (String line : WordWrap.wrapped(todo, COLUMNS - hole.indent().length())) {
            lines.add(hole.indent() + "// " + line);
        }
        lines.addAll(refusal(assignment, hole));
        return lines;
    }

    /** Code that follows a bare throw would be unreachable, which is an error. */
    private static List<String> refusal(Assignment assignment, Hole hole) {
        String in = hole.indent();
        String words = "\"" + assignment.unwritten() + "\");";
        return hole.last()
                ? List.of(in + THROW, in + "        " + words)
                : List.of(in + "if (true) {", in + "    " + THROW,
                        in + "            " + words, in + "}");
    }

    /** A text that has such stubs, with the marks of a hole around each. */
    static String marked(String text) {
        return WRITTEN.matcher(text).replaceAll(stub -> Matcher.quoteReplacement(
                mark(stub, "tag") + stub.group() + mark(stub, "end")));
    }

    private static String mark(MatchResult stub, String kind) {
        return "%s// %s::exercise-%s[]\n".formatted(stub.group(1), kind, stub.group(2));
    }
}
