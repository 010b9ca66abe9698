// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parameters behind the question mark, read by Docker's own rules. */
public record Query(Map<String, List<String>> values) {

    private static final Set<String> FALSE = Set.of("", "0", "no", "false", "none");

    /** The first value that is not empty. */
    public Optional<String> text(String name) {
        return all(name).stream().findFirst().filter(v -> !v.isEmpty());
    }

    public String text(String name, String otherwise) {
        return text(name).orElse(otherwise);
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** False is what is missing, empty, 0, no, false or none; all else is true. */
    public boolean flag(String name) {
        return !FALSE.contains(text(name, "").strip().toLowerCase(Locale.ROOT));
    }

    public boolean flag(String name, boolean otherwise) {
        return has(name) ? flag(name) : otherwise;
    }

    public Optional<Integer> number(String name) {
        try {
            return text(name).map(Integer::parseInt);
        } catch (NumberFormatException e) {
            throw ApiException.invalid("invalid value for \"" + name
                    + "\": not a number: [" + text(name, "") + "]");
        }
    }

    /** A number that must be there and not be negative. */
    public int size(String name) {
        return number(name).filter(n -> n >= 0).orElseThrow(() -> ApiException.invalid(
                "invalid resize " + name + " [" + text(name, "") + "]"));
    }

    /** Nothing if it is missing, empty or 0. */
    public Optional<Instant> moment(String name) {
        return Moments.parse(name, text(name));
    }

    public Filters filters(String... known) {
        return Filters.parse(text("filters", "")).checked(List.of(known));
    }
}
