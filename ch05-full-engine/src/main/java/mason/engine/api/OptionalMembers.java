// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

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

/** An {@code Optional} that is empty is not written. */
final class OptionalMembers implements TypeAdapterFactory {

    @Override
    @SuppressWarnings("unchecked")
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        if (type.getRawType() != Optional.class) {
            return null;
        }
        var of = ((ParameterizedType) type.getType()).getActualTypeArguments()[0];
        return (TypeAdapter<T>) adapter(gson.getAdapter(TypeToken.get(of)));
    }

    private static <V> TypeAdapter<Optional<V>> adapter(TypeAdapter<V> value) {
        return new TypeAdapter<>() {

            @Override
            public void write(JsonWriter out, Optional<V> optional) throws IOException {
                if (optional == null || optional.isEmpty()) {
                    out.nullValue();
                } else {
                    value.write(out, optional.get());
                }
            }

            @Override
            public Optional<V> read(JsonReader in) throws IOException {
                if (in.peek() == JsonToken.NULL) {
                    in.nextNull();
                    return Optional.empty();
                }
                return Optional.ofNullable(value.read(in));
            }
        };
    }
}
