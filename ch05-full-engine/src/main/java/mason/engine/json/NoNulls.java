// SPDX-License-Identifier: Apache-2.0
package mason.engine.json;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Lists and maps that were read have no null in them: in a list it is refused, in a map
 * it stands for an empty text or list, as clients write {@code {"80/tcp": null}}.
 */
final class NoNulls implements TypeAdapterFactory {

    @Override
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        boolean isList = type.getRawType() == List.class;
        if (!isList && type.getRawType() != Map.class) {
            return null;
        }
        TypeAdapter<T> all = gson.getDelegateAdapter(this, type);
        return new TypeAdapter<>() {

            @Override
            public void write(JsonWriter out, T value) throws IOException {
                all.write(out, value);
            }

            @Override
            public T read(JsonReader in) throws IOException {
                String place = in.getPath().replaceFirst("\\.$", "");
                T value = all.read(in);
                if (value instanceof List<?> list) {
                    check(list, place);
                } else if (value instanceof Map<?, ?> map) {
                    fill(map, valueType(type.getType()));
                }
                return value;
            }
        };
    }

    private static void check(List<?> list, String place) {
        if (list.stream().anyMatch(Objects::isNull)) {
            throw new JsonSyntaxException("expected a value but found a null at path "
                    + place);
        }
    }

    private static Type valueType(Type map) {
        return map instanceof ParameterizedType p ? p.getActualTypeArguments()[1]
                : Object.class;
    }

    @SuppressWarnings("unchecked")
    private static void fill(Map<?, ?> map, Type type) {
        Object empty = type == String.class ? ""
                : TypeToken.get(type).getRawType() == List.class ? List.of() : null;
        ((Map<Object, Object>) map).replaceAll((k, v) -> v == null ? empty : v);
    }
}
