// SPDX-License-Identifier: Apache-2.0
package workbook.testkit.answer;

import java.io.DataInputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads values from a frame that is in memory. Whatever its bytes are, nothing is made
 * but what the {@link Tag}s name and the vocabulary has, and no more than the frame has
 * bytes for.
 */
final class ValueReader {

    private static final int DEEPEST = 64;

    private final DataInputStream in;
    private final Vocabulary vocabulary;
    private final boolean ofQuestion;
    private int depth;

    ValueReader(DataInputStream in, Vocabulary vocabulary) {
        this(in, vocabulary, false);
    }

    private ValueReader(DataInputStream in, Vocabulary vocabulary, boolean ofQuestion) {
        this.in = in;
        this.vocabulary = vocabulary;
        this.ofQuestion = ofQuestion;
    }

    /** What tests have written, who alone may name an outcome. */
    static ValueReader ofQuestion(DataInputStream in, Vocabulary vocabulary) {
        return new ValueReader(in, vocabulary, true);
    }

    /** @throws IllegalArgumentException if that is no value */
    Object read() throws IOException {
        if (++depth > DEEPEST) {
            throw new IllegalArgumentException("values are nested too deeply");
        }
        Object value = value(Tag.numbered(in.readUnsignedByte()));
        depth--;
        return value;
    }

    private Object value(Tag tag) throws IOException {
        return switch (tag) {
            case NULL -> null;
            case BOOLEAN -> in.readBoolean();
            case BYTE -> in.readByte();
            case SHORT -> in.readShort();
            case INT -> in.readInt();
            case LONG -> in.readLong();
            case DOUBLE -> in.readDouble();
            case TEXT -> ByteBuffer.wrap(bytes()).asCharBuffer().toString();
            case BYTES -> bytes();
            case PATH -> Path.of(text());
            case DURATION -> Duration.ofSeconds(in.readLong(), in.readInt());
            case BIG_ENDIAN -> in.readBoolean() ? ByteOrder.BIG_ENDIAN
                    : ByteOrder.LITTLE_ENDIAN;
            case LIST -> Collections.unmodifiableList(all());
            case SET -> Collections.unmodifiableSet(new LinkedHashSet<>(all()));
            case MAP -> map();
            case NOTHING -> Optional.empty();
            case PRESENT -> Optional.of(read());
            case NUMBER -> in.readBoolean()
                    ? OptionalInt.of(in.readInt())
                    : OptionalInt.empty();
            case OUTCOME -> outcome();
            case ENUM -> constant();
            case RECORD -> record();
        };
    }

    /** @throws IllegalArgumentException if it is another value */
    String text() throws IOException {
        return of(String.class, read());
    }

    /** @throws IllegalArgumentException if it is another value */
    List<?> list() throws IOException {
        return of(List.class, read());
    }

    private static <T> T of(Class<T> type, Object value) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("not a " + type.getSimpleName());
        }
        return type.cast(value);
    }

    /** No more than there are bytes: each element has one at least. */
    private int count() throws IOException {
        int count = in.readInt();
        if (count < 0 || count > in.available()) {
            throw new IllegalArgumentException("longer than its frame: " + count);
        }
        return count;
    }

    private byte[] bytes() throws IOException {
        return in.readNBytes(count());
    }

    private List<Object> all() throws IOException {
        int count = count();
        List<Object> values = new ArrayList<>();
        while (values.size() < count) {
            values.add(read());
        }
        return values;
    }

    private Map<Object, Object> map() throws IOException {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int left = count(); left > 0; left--) {
            map.put(read(), read());
        }
        return Collections.unmodifiableMap(map);
    }

    private Object outcome() throws IOException {
        if (!ofQuestion) {
            throw new IllegalArgumentException("an outcome is named by tests alone");
        }
        return new Outcomes.Reference(in.readInt(), in.readBoolean());
    }

    private Object constant() throws IOException {
        Class<?> type = vocabulary.type(in.readShort(), true);
        String name = text();
        return Arrays.stream(type.getEnumConstants())
                .filter(c -> ((Enum<?>) c).name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        type.getSimpleName() + " has no " + name));
    }

    private Object record() throws IOException {
        Class<?> type = vocabulary.type(in.readShort(), false);
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = read();
        }
        return made(type, components, values);
    }

    private static Object made(Class<?> type, RecordComponent[] components,
            Object[] values) {
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(Arrays
                    .stream(components).map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return canonical.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new IllegalArgumentException("not a " + type.getSimpleName(),
                    refused.getCause());
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new IllegalArgumentException("not a " + type.getSimpleName(), e);
        }
    }
}
