// SPDX-License-Identifier: Apache-2.0
package mason.engine.json;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.annotations.SerializedName;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of members, which clients write in any case, as Docker's daemon reads them in
 * any case: Go, {@code encoding/json}. Of two that differ in case only the last counts.
 */
public final class AnyCase {

    private AnyCase() {
    }

    /** The document with the names that a record has for its members, at every depth. */
    public static JsonElement named(JsonElement json, Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            return generic.getRawType() == Optional.class ? named(json, of[0])
                    : within(json, of[of.length - 1]);
        }
        return json instanceof JsonObject members && type instanceof Class<?> record
                && record.isRecord() ? named(members, fields(record)) : json;
    }

    /** The document with these names, where it has them in another case. */
    public static JsonObject named(JsonObject json, Collection<String> names) {
        return named(json, names.stream()
                .collect(Collectors.toMap(name -> name, name -> JsonElement.class)));
    }

    private static JsonObject named(JsonObject json, Map<String, ? extends Type> types) {
        Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        types.keySet().forEach(name -> names.put(name, name));
        JsonObject named = new JsonObject();
        json.asMap().forEach((asked, value) -> {
            String name = names.getOrDefault(asked, asked);
            named.add(name, types.containsKey(name) ? named(value, types.get(name))
                    : value);
        });
        return named;
    }

    /** The elements of a list, or the values of a map. */
    private static JsonElement within(JsonElement json, Type type) {
        if (json instanceof JsonArray array) {
            JsonArray named = new JsonArray();
            array.forEach(element -> named.add(named(element, type)));
            return named;
        }
        if (json instanceof JsonObject map) {
            JsonObject named = new JsonObject();
            map.asMap().forEach((key, value) -> named.add(key, named(value, type)));
            return named;
        }
        return json;
    }

    /** The members that a record is written as, and their types. */
    public static Map<String, Type> fields(Class<?> record) {
        Stream<Field> own = Stream.of(record.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()));
        if (record.isAnnotationPresent(Flat.class)) {
            own = own.flatMap(part -> Stream.of(part.getType().getDeclaredFields()))
                    .filter(field -> !Modifier.isStatic(field.getModifiers()));
        }
        return own.collect(Collectors.toMap(AnyCase::name, Field::getGenericType));
    }

    private static String name(Field field) {
        SerializedName given = field.getAnnotation(SerializedName.class);
        return given == null ? FieldNamingPolicy.UPPER_CAMEL_CASE.translateName(field)
                : given.value();
    }
}
