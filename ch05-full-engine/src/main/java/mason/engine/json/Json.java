// SPDX-License-Identifier: Apache-2.0
package mason.engine.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * A value in a JSON document. What isn't there, or is something else than expected,
 * reads as nothing: an empty text, an empty list.
 */
public record Json(JsonElement value) {

    /**
     * @throws IOException when the bytes are no JSON
     */
    public static Json parse(byte[] document) throws IOException {
        try {
            return new Json(
                    JsonParser.parseString(new String(document, StandardCharsets.UTF_8)));
        } catch (JsonParseException e) {
            throw new IOException("not a JSON document: " + JsonFault.words(e), e);
        }
    }

    public static Json read(Path file) throws IOException {
        return parse(Files.readAllBytes(file));
    }

    public boolean has(String name) {
        return value.isJsonObject() && value.getAsJsonObject().has(name);
    }

    public boolean isObject() {
        return value.isJsonObject();
    }

    public boolean isArray() {
        return value.isJsonArray();
    }

    /** The names of its members, if it is an object, in their order. */
    public List<String> names() {
        return isObject() ? List.copyOf(value.getAsJsonObject().keySet()) : List.of();
    }

    /** Its members, as texts. */
    public Map<String, String> textsByName() {
        Map<String, String> texts = new LinkedHashMap<>();
        names().forEach(name -> texts.put(name, at(name).text()));
        return texts;
    }

    /** The moment it tells in the way of RFC 3339, if it does. */
    public Optional<Instant> time() {
        try {
            return Optional.of(OffsetDateTime.parse(text()).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The member of that name. */
    public Json at(String name) {
        JsonElement member =
                value.isJsonObject() ? value.getAsJsonObject().get(name) : null;
        return new Json(member == null ? JsonNull.INSTANCE : member);
    }

    /** Its text, if it is one. */
    public String text() {
        return value.isJsonPrimitive() ? value.getAsString() : "";
    }

    /** The number it is, or 0. */
    public long number() {
        return value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber()
                ? value.getAsLong() : 0;
    }

    /** Its elements, if it is an array. */
    public List<Json> elements() {
        JsonArray array = value.isJsonArray() ? value.getAsJsonArray() : new JsonArray();
        return StreamSupport.stream(array.spliterator(), false).map(Json::new).toList();
    }

    /** Its elements, as texts. */
    public List<String> texts() {
        return elements().stream().map(Json::text).toList();
    }
}
