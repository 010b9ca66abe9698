// SPDX-License-Identifier: Apache-2.0
package mason.engine.client;

import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is asked of an engine, before it is asked.
 *
 * @param path encoded
 * @param query by name, not encoded
 * @param upgrades whether the connection is to become a pair of byte streams
 */
public record Request(String method, String path, Map<String, String> query,
        Optional<JsonObject> body, boolean upgrades) {

    /** @param segments of the path, which may have any letters */
    public static Request get(String... segments) {
        return of("GET", segments);
    }

    public static Request post(String... segments) {
        return of("POST", segments);
    }

    public static Request delete(String... segments) {
        return of("DELETE", segments);
    }

    private static Request of(String method, String... segments) {
        String path = Stream.of(segments).map(s -> "/" + encoded(s))
                .collect(Collectors.joining());
        return new Request(method, path, Map.of(), Optional.empty(), false);
    }

    public Request with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(query);
        more.put(name, value.toString());
        return new Request(method, path, more, body, upgrades);
    }

    /** Without a value, the parameter is left out. */
    public Request with(String name, Optional<String> value) {
        return value.map(v -> with(name, (Object) v)).orElse(this);
    }

    public Request with(JsonObject document) {
        return new Request(method, path, query, Optional.of(document), upgrades);
    }

    /** The same, and both sides speak freely after the answer. */
    public Request upgrading() {
        return new Request(method, path, query, body, true);
    }

    /** The path and what follows the question mark, as HTTP has it. */
    String target() {
        String parameters = query.entrySet().stream()
                .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                .collect(Collectors.joining("&"));
        return parameters.isEmpty() ? path : path + "?" + parameters;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
