// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import java.util.ArrayList;
import java.util.List;

/** How one text becomes another, line by line: by what both have in common. */
public record LineDiff(List<String> before, List<String> after) {

    /** More than this would take too long: what differs then counts as one edit. */
    private static final long MOST_CELLS = 16_000_000;

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
        List<Edit> edits = new ArrayList<>();
        int from = 0;
        int start = 0;
        for (int[] pair : common()) {
            if (from < pair[0] || start < pair[1]) {
                edits.add(new Edit(from, pair[0], start, pair[1]));
            }
            from = pair[0] + 1;
            start = pair[1] + 1;
        }
        return edits;
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

    /** The places of the lines both have, and the two ends. */
    private List<int[]> common() {
        int head = 0;
        while (head < Math.min(before.size(), after.size())
                && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(before.size(), after.size()) - head
                && last(before, tail).equals(last(after, tail))) {
            tail++;
        }
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < head; i++) {
            pairs.add(new int[]{i, i});
        }
        between(head, before.size() - tail, after.size() - tail, pairs);
        for (int i = tail; i >= 0; i--) {
            pairs.add(new int[]{before.size() - i, after.size() - i});
        }
        return pairs;
    }

    private static String last(List<String> lines, int n) {
        return lines.get(lines.size() - 1 - n);
    }

    /** The longest common subsequence, by the table of its lengths from the end. */
    private void between(int head, int to, int end, List<int[]> pairs) {
        int rows = to - head;
        int columns = end - head;
        if ((long) rows * columns > MOST_CELLS) {
            return;
        }
        int[][] length = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                length[i][j] = same(head + i, head + j)
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            if (same(head + i, head + j)) {
                pairs.add(new int[]{head + i++, head + j++});
            } else if (length[i + 1][j] >= length[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private boolean same(int i, int j) {
        return before.get(i).equals(after.get(j));
    }
}
