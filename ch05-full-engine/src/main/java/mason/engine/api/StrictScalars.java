// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/** A text is no number and a number no text, other than Gson has it by itself. */
final class StrictScalars implements TypeAdapterFactory {

    private static final Map<Class<?>, JsonToken> EXPECTED = Map.of(String.class,
            JsonToken.STRING, Boolean.class, JsonToken.BOOLEAN, boolean.class,
            JsonToken.BOOLEAN, Integer.class, JsonToken.NUMBER, int.class,
            JsonToken.NUMBER, Long.class, JsonToken.NUMBER, long.class, JsonToken.NUMBER,
            Double.class, JsonToken.NUMBER, double.class, JsonToken.NUMBER);

    @Override
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        JsonToken expected = EXPECTED.get(type.getRawType());
        return expected == null ? null
                : new Strict<>(gson.getDelegateAdapter(this, type), expected,
                        type.getRawType().isPrimitive());
    }

    private static final class Strict<T> extends TypeAdapter<T> {

        private final TypeAdapter<T> scalar;
        private final JsonToken expected;
        private final boolean isPrimitive;

        Strict(TypeAdapter<T> scalar, JsonToken expected, boolean isPrimitive) {
            this.scalar = scalar;
            this.expected = expected;
            this.isPrimitive = isPrimitive;
        }

        @Override
        public void write(JsonWriter out, T value) throws IOException {
            scalar.write(out, value);
        }

        @Override
        public T read(JsonReader in) throws IOException {
            JsonToken found = in.peek();
            if (found == expected || found == JsonToken.NULL && !isPrimitive) {
                return scalar.read(in);
            }
            if (found == JsonToken.NULL) {
                in.nextNull();
                return zero();
            }
            throw new JsonSyntaxException("expected " + word(expected) + " but found "
                    + word(found) + " at path " + in.getPath());
        }

        private T zero() {
            return scalar.fromJsonTree(expected == JsonToken.BOOLEAN
                    ? new com.google.gson.JsonPrimitive(false)
                    : new com.google.gson.JsonPrimitive(0));
        }

        private static String word(JsonToken token) {
            String name = token.name().toLowerCase(Locale.ROOT).replace("begin_", "");
            return (name.matches("[ao].*") ? "an " : "a ") + name;
        }
    }
}
