// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.annotations.JsonAdapter;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mason.engine.json.Flat;

/** A member of a record that a document lacks, or has as null, is an empty value. */
final class CompleteRecords implements TypeAdapterFactory {

    @Override
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        if (!type.getRawType().isRecord()
                || type.getRawType().isAnnotationPresent(Flat.class)
                || type.getRawType().isAnnotationPresent(JsonAdapter.class)) {
            return null;
        }
        TypeAdapter<T> record = gson.getDelegateAdapter(this, type);
        return new TypeAdapter<>() {

            @Override
            public void write(JsonWriter out, T value) throws IOException {
                record.write(out, value);
            }

            @Override
            public T read(JsonReader in) throws IOException {
                T value = record.read(in);
                return value == null ? null : complete(gson, value);
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static <T> T complete(Gson gson, T value) {
        RecordComponent[] components = value.getClass().getRecordComponents();
        try {
            Object[] members = new Object[components.length];
            for (int i = 0; i < members.length; i++) {
                components[i].getAccessor().setAccessible(true);
                Object member = components[i].getAccessor().invoke(value);
                members[i] = member == null ? empty(gson, components[i]) : member;
            }
            var constructor = value.getClass().getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType)
                            .toArray(Class[]::new));
            constructor.setAccessible(true);
            return (T) constructor.newInstance(members);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(value.getClass() + " is no plain record", e);
        }
    }

    private static Object empty(Gson gson, RecordComponent component) {
        Class<?> type = component.getType();
        if (type == String.class) {
            return "";
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == Map.class) {
            return Map.of();
        }
        return type == Optional.class ? Optional.empty() : gson.fromJson("{}", type);
    }
}
