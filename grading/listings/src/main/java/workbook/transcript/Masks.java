// SPDX-License-Identifier: Apache-2.0
package workbook.transcript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What differs from run to run. Where such a regular expression has a group, only that is
 * the value.
 *
 * @param names values that stand for the same thing wherever they stand
 * @param measures values that stand for nothing, such as a time taken
 */
public record Masks(List<Pattern> names, List<Pattern> measures) {

    /** A part of a line, from {@code from} to before {@code to}. */
    record MaskedPart(int from, int to, String text, boolean isName) {

        private boolean overlaps(MaskedPart other) {
            return from < other.to && other.from < to;
        }
    }

    private static final Masks USUAL = new Masks(List.of(
            Pattern.compile("\\b(?:cgroup|ipc|mnt|net|pid|time|user|uts)"
                    + "(?:_for_children)?:\\[(\\d+)]"),
            Pattern.compile("/tmp\\.([A-Za-z0-9]{6,})"),
            Pattern.compile("\\b[0-9a-f]{2}(?::[0-9a-f]{2}){5}\\b"),
            Pattern.compile("\\bfe80::[0-9a-f:]+")),
            List.of(Pattern.compile("\\btime[=<]([0-9.]+) ms"),
                    Pattern.compile("\\btime (\\d+)ms$"),
                    Pattern.compile(" = ([0-9./]+) ms")));

    static Masks usual() {
        return USUAL;
    }

    Masks and(Optional<String> name, Optional<String> measure) {
        return new Masks(with(name, names), with(measure, measures));
    }

    private static List<Pattern> with(Optional<String> more, List<Pattern> before) {
        return Stream.concat(more.map(Pattern::compile).stream(), before.stream())
                .toList();
    }

    /** From left to right; where two overlap, the first that was declared. */
    List<MaskedPart> in(String line) {
        List<MaskedPart> parts = new ArrayList<>();
        names.forEach(p -> find(p, line, true, parts));
        measures.forEach(p -> find(p, line, false, parts));
        parts.sort(Comparator.comparingInt(MaskedPart::from));
        return parts;
    }

    private static void find(Pattern pattern, String line, boolean name,
            List<MaskedPart> parts) {
        pattern.matcher(line).results().forEach(found -> {
            int group = found.groupCount() > 0 && found.group(1) != null ? 1 : 0;
            MaskedPart part = new MaskedPart(found.start(group), found.end(group),
                    found.group(group), name);
            if (!part.text().isEmpty() && parts.stream().noneMatch(part::overlaps)) {
                parts.add(part);
            }
        });
    }
}
