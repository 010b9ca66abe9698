// SPDX-License-Identifier: Apache-2.0
package workbook.transcript;

import java.util.List;
import java.util.Optional;

/** What a command should print: {@code …} alone on a line is any number of lines. */
record Expectation(List<LinePattern> lines) {

    static Expectation of(List<String> lines, Masks masks) {
        return new Expectation(Listing.withoutBlankEnd(lines).stream()
                .map(l -> new LinePattern(l, masks)).toList());
    }

    /** @return what is bound afterwards, none if it doesn't match */
    Optional<Bindings> match(List<String> seen, Bindings bound) {
        return match(0, Listing.withoutBlankEnd(seen), bound);
    }

    private Optional<Bindings> match(int at, List<String> seen, Bindings bound) {
        if (at == lines.size()) {
            return seen.isEmpty() ? Optional.of(bound) : Optional.empty();
        }
        if (lines.get(at).anyLines()) {
            return matchAny(at, seen, bound);
        }
        return seen.isEmpty()
                ? Optional.empty()
                : lines.get(at).match(seen.get(0), bound)
                        .flatMap(b -> match(at + 1, seen.subList(1, seen.size()), b));
    }

    private Optional<Bindings> matchAny(int at, List<String> seen, Bindings bound) {
        for (int skipped = 0; skipped <= seen.size(); skipped++) {
            Optional<Bindings> rest = match(at + 1, seen.subList(skipped, seen.size()),
                    bound);
            if (rest.isPresent()) {
                return rest;
            }
        }
        return Optional.empty();
    }
}
