// SPDX-License-Identifier: Apache-2.0
package mason.engine.json;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.lang.reflect.Type;

/**
 * Records as the JSON objects of the Docker Engine API: a component {@code openStdin} is
 * the member {@code OpenStdin}. Members that a record does not have are ignored.
 */
public final class DockerJson {

    private static final Gson GSON = builder().create();

    private DockerJson() {
    }

    /** For those who are stricter, or write for one version of the API only. */
    public static GsonBuilder builder() {
        return new GsonBuilder().setFieldNamingPolicy(FieldNamingPolicy.UPPER_CAMEL_CASE)
                .registerTypeAdapterFactory(new OptionalAdapter.Factory())
                .registerTypeAdapterFactory(new NoNulls())
                .registerTypeAdapterFactory(new FlatRecordAdapter.Factory())
                .registerTypeAdapter(java.time.Instant.class, new InstantAdapter())
                .disableHtmlEscaping();
    }

    public static String write(Object value) {
        return GSON.toJson(value);
    }

    public static JsonElement tree(Object value) {
        return GSON.toJsonTree(value);
    }

    /**
     * @throws IOException when the text is no JSON, or a member has another type than the
     *         record's component
     */
    public static <T> T read(String json, Type type) throws IOException {
        try {
            return read(JsonParser.parseString(json), type);
        } catch (RuntimeException e) {
            throw new IOException("not the JSON that was expected: " + JsonFault.words(e),
                    e);
        }
    }

    /**
     * @throws IOException when a member has another type than the record's component
     */
    public static <T> T read(JsonElement json, Type type) throws IOException {
        try {
            return GSON.fromJson(json, type);
        } catch (RuntimeException e) {
            throw new IOException("not the JSON that was expected: " + JsonFault.words(e),
                    e);
        }
    }
}
