// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import java.util.ArrayList;
import java.util.List;
import workbook.course.Assignment;
import workbook.course.Hole;

/** What stands in a hole until the reader fills it: it compiles, and does nothing. */
public final class Stub {

    private static final int COLUMNS = 78;

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
        String refusal = "throw new UnsupportedOperationException(";
        String words = "\"" + assignment.unwritten() + "\");";
        return hole.last()
                ? List.of(in + refusal, in + "        " + words)
                : List.of(in + "if (true) {", in + "    " + refusal,
                        in + "            " + words, in + "}");
    }
}
