// SPDX-License-Identifier: Apache-2.0
package workbook.testkit.answer;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The records and enums that may cross the line. Each has a number, and only the side of
 * the tests says which class a number stands for.
 *
 * @param grows whether a type gets a number when it is asked for
 */
record Vocabulary(List<Class<?>> types, boolean grows) {

    private static final int UNKNOWN = -1;

    /** These types, those nested in them, and those of their components. */
    static Vocabulary of(Class<?>... types) {
        Set<Class<?>> all = new LinkedHashSet<>();
        for (Class<?> type : types) {
            add(type, all);
        }
        return new Vocabulary(List.copyOf(all), false);
    }

    /** These, and behind them every other that is asked for. */
    Vocabulary growing() {
        return new Vocabulary(new ArrayList<>(types), true);
    }

    Vocabulary first(int count) {
        return new Vocabulary(types.subList(0, count), false);
    }

    private static void add(Type type, Set<Class<?>> all) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                add(argument, all);
            }
        } else if (type instanceof Class<?> plain && !plain.getName().startsWith("java.")
                && (!plain.isRecord() && !plain.isEnum() || all.add(plain))) {
            addPartsOf(plain, all);
        }
    }

    private static void addPartsOf(Class<?> type, Set<Class<?>> all) {
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                add(component.getGenericType(), all);
            }
        }
        for (Class<?> nested : type.getDeclaredClasses()) {
            if (nested.isRecord() || nested.isEnum()) {
                add(nested, all);
            }
        }
    }

    /** The same types as this side's class path has them; one that is missing is null. */
    static Vocabulary named(List<?> names) {
        List<Class<?>> types = new ArrayList<>();
        for (Object name : names) {
            types.add(found((String) name));
        }
        return new Vocabulary(types, false);
    }

    private static Class<?> found(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException | LinkageError missing) {
            return null;
        }
    }

    List<String> names() {
        return types.stream().map(Class::getName).toList();
    }

    /** @throws UnspeakableException if it has none */
    int number(Class<?> type) {
        int number = types.indexOf(type);
        if (number == UNKNOWN && grows) {
            types.add(type);
            return types.size() - 1;
        }
        if (number == UNKNOWN) {
            throw new UnspeakableException(type);
        }
        return number;
    }

    /** @throws IllegalArgumentException if no type has the number, or one of a kind */
    Class<?> type(int number, boolean isEnum) {
        if (number < 0 || number >= types.size()
                || types.get(number).isEnum() != isEnum) {
            throw new IllegalArgumentException("no type has the number " + number);
        }
        return types.get(number);
    }
}
