// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a list is to be narrowed to: any of the values of each name. Written
 * {@code {"label":["a=b"]}}, or {@code {"label":{"a=b":true}}} by newer clients.
 */
public record Filters(Map<String, Set<String>> values) {

    static Filters parse(String json) {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        try {
            if (!json.isEmpty()) {
                JsonParser.parseString(json).getAsJsonObject().entrySet()
                        .forEach(e -> values.put(e.getKey(), set(e.getValue())));
            }
            return new Filters(values);
        } catch (JsonParseException | IllegalStateException
                | UnsupportedOperationException e) {
            throw ApiException.invalid("invalid filter");
        }
    }

    private static Set<String> set(JsonElement value) {
        Set<String> set = new LinkedHashSet<>();
        if (value.isJsonArray()) {
            value.getAsJsonArray().forEach(v -> set.add(v.getAsString()));
        } else {
            value.getAsJsonObject().entrySet().stream()
                    .filter(e -> e.getValue().getAsBoolean())
                    .forEach(e -> set.add(e.getKey()));
        }
        return set;
    }

    Filters checked(List<String> known) {
        values.keySet().stream().filter(n -> !known.contains(n)).findFirst()
                .ifPresent(n -> {
                    throw ApiException.invalid("invalid filter '" + n + "'");
                });
        return this;
    }

    public boolean has(String name) {
        return !of(name).isEmpty();
    }

    public Set<String> of(String name) {
        return values.getOrDefault(name, Set.of());
    }

    /** Whether nothing is asked of this name, or one of its values passes. */
    public boolean any(String name, Predicate<String> test) {
        return of(name).isEmpty() || of(name).stream().anyMatch(test);
    }

    public boolean exact(String name, String value) {
        return any(name, value::equals);
    }

    /** By a regular expression found somewhere in the value, as Docker does it. */
    public boolean found(String name, String value) {
        return any(name, v -> value.equals(v) || pattern(name, v).isIn(value));
    }

    private static FilterPattern pattern(String name, String text) {
        try {
            return FilterPattern.parse(text);
        } catch (IllegalArgumentException e) {
            throw ApiException.invalid("invalid filter '" + name + "=" + text + "': "
                    + e.getMessage());
        }
    }

    /** All labels that are asked for, {@code name} or {@code name=value}, are there. */
    public boolean labels(Map<String, String> labels) {
        return of("label").stream().allMatch(wanted -> isIn(labels, wanted))
                && of("label!").stream().noneMatch(wanted -> isIn(labels, wanted));
    }

    private static boolean isIn(Map<String, String> labels, String wanted) {
        int equals = wanted.indexOf('=');
        return equals < 0 ? labels.containsKey(wanted)
                : wanted.substring(equals + 1)
                        .equals(labels.get(wanted.substring(0, equals)));
    }

    /** A filter that is true or false: {@code dangling}. */
    public Optional<Boolean> flag(String name) {
        return of(name).stream().findFirst().map(v -> flag(name, v));
    }

    private static boolean flag(String name, String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "1", "t", "true" -> true;
            case "0", "f", "false" -> false;
            default -> throw ApiException
                    .invalid("invalid filter '" + name + "=[" + value + "]'");
        };
    }
}
