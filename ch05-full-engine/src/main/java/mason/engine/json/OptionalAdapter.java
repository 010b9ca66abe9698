// SPDX-License-Identifier: Apache-2.0
package mason.engine.json;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.util.Optional;

/** A value that may be missing, or null, in the document. */
final class OptionalAdapter<T> extends TypeAdapter<Optional<T>> {

    private final TypeAdapter<T> present;

    private OptionalAdapter(TypeAdapter<T> present) {
        this.present = present;
    }

    @Override
    public void write(JsonWriter out, Optional<T> value) throws IOException {
        if (value == null || value.isEmpty()) {
            out.nullValue();
        } else {
            present.write(out, value.get());
        }
    }

    @Override
    public Optional<T> read(JsonReader in) throws IOException {
        if (in.peek() == JsonToken.NULL) {
            in.nextNull();
            return Optional.empty();
        }
        return Optional.ofNullable(present.read(in));
    }

    /** For each {@code Optional<T>}. */
    static final class Factory implements TypeAdapterFactory {

        @Override
        @SuppressWarnings("unchecked")
        public <V> TypeAdapter<V> create(Gson gson, TypeToken<V> type) {
            if (type.getRawType() != Optional.class) {
                return null;
            }
            var of = ((ParameterizedType) type.getType()).getActualTypeArguments()[0];
            return (TypeAdapter<V>) new OptionalAdapter<>(
                    gson.getAdapter(TypeToken.get(of)));
        }
    }
}
