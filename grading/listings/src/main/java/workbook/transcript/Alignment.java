// SPDX-License-Identifier: Apache-2.0
package workbook.transcript;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Expected and observed lines side by side, with as few differences as possible.
 *
 * @param bound what is bound once the lines that fit have been seen
 */
record Alignment(List<Row> rows, Bindings bound) {

    /** The line stays, is missing, or came unexpected; as a unified diff marks it. */
    enum Mark {

        SAME(" "),
        EXPECTED("-"),
        OBSERVED("+");

        final String sign;

        Mark(String sign) {
            this.sign = sign;
        }
    }

    record Row(Mark mark, String text) {
    }

    static Alignment of(List<String> expected, List<String> seen, Masks masks,
            Bindings before) {
        List<LinePattern> patterns = expected.stream()
                .map(l -> new LinePattern(l, masks)).toList();
        int[][] cost = costs(patterns, seen, before);
        List<Row> rows = new ArrayList<>();
        Bindings bound = before;
        int i = 0;
        int j = 0;
        while (i < patterns.size() || j < seen.size()) {
            if (i < patterns.size() && patterns.get(i).anyLines()) {
                int end = absorbed(cost, i, j);
                rows.add(new Row(Mark.SAME, expected.get(i)));
                j = end;
                i++;
            } else if (i < patterns.size() && j < seen.size()
                    && cost[i][j] == cost[i + 1][j + 1]
                    && patterns.get(i).match(seen.get(j), bound).isPresent()) {
                bound = patterns.get(i).match(seen.get(j), bound).get();
                rows.add(new Row(Mark.SAME, expected.get(i++)));
                j++;
            } else if (i < patterns.size()
                    && (j == seen.size() || cost[i + 1][j] <= cost[i][j + 1])) {
                rows.add(new Row(Mark.EXPECTED, expected.get(i++)));
            } else {
                rows.add(new Row(Mark.OBSERVED, seen.get(j++)));
            }
        }
        return new Alignment(rows, bound);
    }

    /** How many differences the rests have, from each pair of lines on. */
    private static int[][] costs(List<LinePattern> expected, List<String> seen,
            Bindings bound) {
        int[][] cost = new int[expected.size() + 1][seen.size() + 1];
        for (int i = expected.size(); i >= 0; i--) {
            for (int j = seen.size(); j >= 0; j--) {
                cost[i][j] = cost(expected, seen, bound, cost, i, j);
            }
        }
        return cost;
    }

    private static int cost(List<LinePattern> expected, List<String> seen,
            Bindings bound, int[][] cost, int i, int j) {
        boolean more = j < seen.size();
        if (i == expected.size()) {
            return more ? 1 + cost[i][j + 1] : 0;
        }
        LinePattern line = expected.get(i);
        if (line.anyLines()) {
            return more ? Math.min(cost[i + 1][j], cost[i][j + 1]) : cost[i + 1][j];
        }
        int least = 1 + cost[i + 1][j];
        if (more) {
            least = Math.min(least, 1 + cost[i][j + 1]);
            if (line.match(seen.get(j), bound).isPresent()) {
                least = Math.min(least, cost[i + 1][j + 1]);
            }
        }
        return least;
    }

    private static int absorbed(int[][] cost, int i, int j) {
        int end = j;
        while (cost[i + 1][end] > cost[i][j]) {
            end++;
        }
        return end;
    }

    /** The lines as the book should have them. */
    List<String> mended() {
        return rows.stream().filter(r -> r.mark() != Mark.EXPECTED)
                .map(r -> r.mark() == Mark.SAME ? r.text() : bound.ofTheBook(r.text()))
                .toList();
    }

    List<String> diff() {
        return rows.isEmpty()
                ? Collections.emptyList()
                : rows.stream().map(r -> r.mark().sign + r.text()).toList();
    }
}
