// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mason.engine.json.AnyCase;
import mason.engine.json.DockerJson;

/**
 * JSON of one version of the API, from and to records: {@code imageName} is written
 * {@code ImageName}, a member that is missing is the empty value of its type, and
 * {@code Since} and {@code Until} of Gson say which versions know a member.
 */
public final class ApiJson {

    private static final Map<ApiVersion, ApiJson> ALL = new ConcurrentHashMap<>();
    private static final Pattern PLACE =
            Pattern.compile("(.*?) at (?:line .*)?path \\$\\.?(\\S*)");

    private final Gson gson;

    private ApiJson(ApiVersion version) {
        this.gson = DockerJson.builder().setVersion(version.number())
                .setStrictness(Strictness.STRICT)
                .registerTypeAdapterFactory(new StrictScalars())
                .registerTypeAdapterFactory(new CompleteRecords()).create();
    }

    public static ApiJson of(ApiVersion version) {
        return ALL.computeIfAbsent(version, ApiJson::new);
    }

    public String write(Object document) {
        return gson.toJson(document);
    }

    /** @throws ApiException with the member that is wrong */
    public <T> T read(byte[] document, Class<T> type) {
        String text = text(document);
        try {
            JsonElement tree =
                    gson.fromJson(text.isBlank() ? "{}" : text, JsonElement.class);
            if (tree == null || !tree.isJsonObject()) {
                throw ApiException.invalid("invalid JSON: expected an object");
            }
            return read(tree, "", type);
        } catch (JsonParseException | NumberFormatException | StackOverflowError e) {
            throw ApiException.invalid("invalid JSON: " + reason(e));
        }
    }

    /** @param name of the member, for what is said about it */
    public <T> T read(JsonElement json, String name, Class<T> type) {
        boolean isNone = json == null || json.isJsonNull();
        try {
            return gson.fromJson(isNone ? new JsonObject() : AnyCase.named(json, type),
                    type);
        } catch (JsonParseException | IllegalStateException | NumberFormatException e) {
            throw ApiException.invalid("invalid JSON: "
                    + (name.isEmpty() ? "" : name + ".") + reason(e));
        }
    }

    private static String text(byte[] document) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document))
                    .toString();
        } catch (CharacterCodingException e) {
            throw ApiException.invalid("invalid JSON: the request body is not UTF-8");
        }
    }

    /** Gson says where in the text it stopped; what matters is the member. */
    private static String reason(Throwable e) {
        String said = "" + e.getMessage();
        String first = said.lines().findFirst().orElse("")
                .replaceAll("^(java|com)\\.[\\w.]+: ", "");
        Matcher place = PLACE.matcher(first);
        return place.matches() && !place.group(2).isEmpty()
                ? place.group(2) + ": " + place.group(1)
                : first;
    }
}
