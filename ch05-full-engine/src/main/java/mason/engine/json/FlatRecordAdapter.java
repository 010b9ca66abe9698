// SPDX-License-Identifier: Apache-2.0
package mason.engine.json;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.RecordComponent;

/** See {@link Flat}. */
final class FlatRecordAdapter<T> extends TypeAdapter<T> {

    private final Gson gson;
    private final Class<T> type;
    private final TypeAdapter<JsonElement> trees;

    private FlatRecordAdapter(Gson gson, Class<T> type) {
        this.gson = gson;
        this.type = type;
        this.trees = gson.getAdapter(JsonElement.class);
    }

    @Override
    public void write(JsonWriter out, T value) throws IOException {
        JsonObject all = new JsonObject();
        for (RecordComponent part : type.getRecordComponents()) {
            gson.toJsonTree(valueOf(part, value), part.getGenericType())
                    .getAsJsonObject().asMap().forEach(all::add);
        }
        trees.write(out, all);
    }

    @Override
    public T read(JsonReader in) throws IOException {
        JsonElement all = trees.read(in);
        RecordComponent[] parts = type.getRecordComponents();
        Class<?>[] types = new Class<?>[parts.length];
        Object[] values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            types[i] = parts[i].getType();
            values[i] = gson.fromJson(all, parts[i].getGenericType());
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new JsonParseException(type.getSimpleName() + " cannot be read", e);
        }
    }

    private static Object valueOf(RecordComponent part, Object value) {
        try {
            return part.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For each record that is {@link Flat}. */
    static final class Factory implements TypeAdapterFactory {

        @Override
        @SuppressWarnings("unchecked")
        public <V> TypeAdapter<V> create(Gson gson, TypeToken<V> type) {
            Class<?> raw = type.getRawType();
            return raw.isAnnotationPresent(Flat.class)
                    ? (TypeAdapter<V>) new FlatRecordAdapter<>(gson, raw)
                    : null;
        }
    }
}
