// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import workbook.workspace.LineDiff.Edit;

/** Two texts that were made from one, with the changes of both in one text. */
record ThreeWayMerge(List<String> base, List<String> mine, List<String> theirs) {

    /** An edit of the base and the text it takes its lines from. */
    private record Change(Edit edit, List<String> text) {

        List<String> lines() {
            return text.subList(edit.start(), edit.end());
        }

        boolean isSameAs(Change other) {
            return edit.from() == other.edit.from() && edit.to() == other.edit.to()
                    && lines().equals(other.lines());
        }
    }

    /** Empty where both changed the same lines in different ways. */
    Optional<List<String>> merged() {
        List<String> merged = new ArrayList<>();
        int at = 0;
        Change last = null;
        for (Change change : changes()) {
            if (last != null && last.isSameAs(change)) {
                continue;
            }
            if (last != null && last.edit().meets(change.edit())) {
                return Optional.empty();
            }
            merged.addAll(base.subList(at, change.edit().from()));
            merged.addAll(change.lines());
            at = change.edit().to();
            last = change;
        }
        merged.addAll(base.subList(at, base.size()));
        return Optional.of(merged);
    }

    /** In the order of the base; what comes before a line precedes what replaces it. */
    private List<Change> changes() {
        return Stream.concat(changes(mine), changes(theirs))
                .sorted(Comparator.comparingInt((Change c) -> c.edit().from())
                        .thenComparingInt(c -> c.edit().to()))
                .toList();
    }

    private Stream<Change> changes(List<String> text) {
        return new LineDiff(base, text).edits().stream().map(e -> new Change(e, text));
    }
}
