// SPDX-License-Identifier: Apache-2.0
package workbook.transcript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A file with what was observed in the place of what was expected. */
public record Mending(Manuscript manuscript, List<Outcome> outcomes) {

    public boolean changesAnything() {
        return outcomes.stream().anyMatch(o -> !o.mended().isEmpty());
    }

    /** From the last to the first, so that the numbers of lines stay right. */
    public String text() {
        List<String> lines = new ArrayList<>(manuscript.lines());
        outcomes.stream().flatMap(o -> o.mended().stream()).sorted(Comparator
                .comparingInt((Outcome.Mended m) -> m.command().line()).reversed())
                .forEach(m -> replace(lines, m));
        return String.join("\n", lines) + "\n";
    }

    private static void replace(List<String> lines, Outcome.Mended mended) {
        int from = mended.command().outputLine() - 1;
        List<String> old = lines.subList(from,
                from + Listing.withoutBlankEnd(mended.command().expected()).size());
        old.clear();
        lines.addAll(from, mended.lines());
    }
}
