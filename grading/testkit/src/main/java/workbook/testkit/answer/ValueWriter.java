// SPDX-License-Identifier: Apache-2.0
package workbook.testkit.answer;

import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Writes values: a record is its number and its components. */
final class ValueWriter {

    private final DataOutputStream out;
    private final Vocabulary vocabulary;

    ValueWriter(DataOutputStream out, Vocabulary vocabulary) {
        this.out = out;
        this.vocabulary = vocabulary;
    }

    /** @throws UnspeakableException for a value of a type that has no number */
    void write(Object value) throws IOException {
        Tag tag = Tag.of(value);
        out.writeByte(tag.ordinal());
        switch (tag) {
            case NULL, NOTHING -> {
            }
            case BOOLEAN -> out.writeBoolean((Boolean) value);
            case BYTE -> out.writeByte((Byte) value);
            case SHORT -> out.writeShort((Short) value);
            case INT -> out.writeInt((Integer) value);
            case LONG -> out.writeLong((Long) value);
            case DOUBLE -> out.writeDouble((Double) value);
            case TEXT -> bytes(utf16((String) value));
            case BYTES -> bytes((byte[]) value);
            case PATH -> write(value.toString());
            case DURATION -> duration((Duration) value);
            case BIG_ENDIAN -> out.writeBoolean(value.equals(ByteOrder.BIG_ENDIAN));
            case LIST -> all((List<?>) value);
            case SET -> all((Set<?>) value);
            case MAP -> map((Map<?, ?>) value);
            case PRESENT -> write(((Optional<?>) value).get());
            case NUMBER -> number((OptionalInt) value);
            case OUTCOME -> outcome((Outcomes.Reference) value);
            case ENUM -> constant((Enum<?>) value);
            case RECORD -> components((Record) value);
            default -> throw new IllegalStateException(tag.name());
        }
    }

    /** Lone surrogates, too, which an encoder would replace. */
    private static byte[] utf16(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * Character.BYTES);
        bytes.asCharBuffer().put(text);
        return bytes.array();
    }

    private void duration(Duration duration) throws IOException {
        out.writeLong(duration.getSeconds());
        out.writeInt(duration.getNano());
    }

    private void number(OptionalInt number) throws IOException {
        out.writeBoolean(number.isPresent());
        if (number.isPresent()) {
            out.writeInt(number.getAsInt());
        }
    }

    private void outcome(Outcomes.Reference reference) throws IOException {
        out.writeInt(reference.number());
        out.writeBoolean(reference.thrown());
    }

    private void bytes(byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private void all(Collection<?> values) throws IOException {
        out.writeInt(values.size());
        for (Object value : values) {
            write(value);
        }
    }

    private void map(Map<?, ?> entries) throws IOException {
        out.writeInt(entries.size());
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            write(entry.getKey());
            write(entry.getValue());
        }
    }

    private void constant(Enum<?> constant) throws IOException {
        out.writeShort(vocabulary.number(constant.getDeclaringClass()));
        write(constant.name());
    }

    private void components(Record value) throws IOException {
        out.writeShort(vocabulary.number(value.getClass()));
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            write(component(value, component.getName()));
        }
    }

    /** Of the field: an accessor may return something else. */
    private static Object component(Record value, String name) {
        try {
            Field field = value.getClass().getDeclaredField(name);
            field.setAccessible(true);
            return field.get(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
