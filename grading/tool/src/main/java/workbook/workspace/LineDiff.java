// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.List;

/** How one text becomes another, line by line: by what both have in common. */
public record LineDiff(List<String> before, List<String> after) {

    /** Of lines to compare; texts with more count as one edit, which takes no memory. */
    private static final long MOST_PAIRS = 1_000_000;

    /** Lines from {@code from} to {@code to} give way to others. */
    record Edit(int from, int to, int start, int end) {

        boolean inserts() {
            return from == to;
        }

        /** Whether both are about a line, or put lines in between the same two. */
        boolean meets(Edit other) {
            return from < other.to && other.from < to
                    || from == other.from && (inserts() || other.inserts())
                            && to == other.to;
        }
    }

    /** In their order; none when both are the same. */
    List<Edit> edits() {
        if ((long) before.size() * after.size() > MOST_PAIRS) {
            return before.equals(after)
                    ? List.of()
                    : List.of(new Edit(0, before.size(), 0, after.size()));
        }
        return DiffUtils.diff(before, after).getDeltas().stream().map(d -> new Edit(
                d.getSource().getPosition(), d.getSource().last() + 1,
                d.getTarget().getPosition(), d.getTarget().last() + 1)).toList();
    }

    /** The lines as {@code diff} prints them, each change with what surrounds it. */
    public List<String> printed(int around) {
        List<String> printed = new ArrayList<>();
        int shown = 0;
        for (Edit edit : edits()) {
            int first = Math.max(shown, edit.from() - around);
            int tail = printed.isEmpty() ? 0 : Math.min(first, shown + around);
            show("  ", before, shown, tail, printed);
            if (printed.isEmpty() || tail < first) {
                printed.add("at line " + (edit.start() + 1 - (edit.from() - first)));
            }
            show("  ", before, first, edit.from(), printed);
            show("- ", before, edit.from(), edit.to(), printed);
            show("+ ", after, edit.start(), edit.end(), printed);
            shown = edit.to();
        }
        show("  ", before, shown, printed.isEmpty() ? 0
                : Math.min(before.size(), shown + around), printed);
        return printed;
    }

    private static void show(String lead, List<String> lines, int from, int to,
            List<String> printed) {
        for (int i = from; i < to; i++) {
            printed.add(lead + lines.get(i));
        }
    }
}
