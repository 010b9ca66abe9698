// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Maps, lists, numbers and texts as JSON: RFC 8259. */
public final class Json {

    private Json() {
    }

    public static String of(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(e -> text(e.getKey().toString()) + ": " + of(e.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Json::of)
                    .collect(Collectors.joining(",\n  ", "[", "]"));
        }
        return value instanceof Number ? value.toString() : text(value.toString());
    }

    private static String text(String text) {
        return text.codePoints().mapToObj(Json::character)
                .collect(Collectors.joining("", "\"", "\""));
    }

    private static String character(int c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            default -> c < ' ' || c >= 0xD800 && c <= 0xDFFF
                    ? "\\u%04x".formatted(c)
                    : Character.toString(c);
        };
    }
}
