// SPDX-License-Identifier: Apache-2.0
package workbook.testkit.answer;

import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/** What kind of value follows; its number is the byte in front of it. */
enum Tag {

    NULL(v -> v == null),
    BOOLEAN(Boolean.class::isInstance),
    BYTE(Byte.class::isInstance),
    SHORT(Short.class::isInstance),
    INT(Integer.class::isInstance),
    LONG(Long.class::isInstance),
    DOUBLE(Double.class::isInstance),
    TEXT(String.class::isInstance),
    BYTES(byte[].class::isInstance),
    PATH(Path.class::isInstance),
    DURATION(Duration.class::isInstance),
    BIG_ENDIAN(ByteOrder.class::isInstance),
    LIST(List.class::isInstance),
    SET(Set.class::isInstance),
    MAP(Map.class::isInstance),
    NOTHING(Optional.empty()::equals),
    PRESENT(Optional.class::isInstance),
    NUMBER(OptionalInt.class::isInstance),
    ENUM(Enum.class::isInstance),
    /** In front of the records: it is one. */
    OUTCOME(Outcomes.Reference.class::isInstance),
    RECORD(Record.class::isInstance);

    private static final Tag[] ALL = values();

    private final Predicate<Object> test;

    Tag(Predicate<Object> test) {
        this.test = test;
    }

    /** @throws UnspeakableException if values of its type don't cross the line */
    static Tag of(Object value) {
        for (Tag each : ALL) {
            if (each.test.test(value)) {
                return each;
            }
        }
        throw new UnspeakableException(value.getClass());
    }

    /** @throws IllegalArgumentException if there is no such number */
    static Tag numbered(int number) {
        if (number < 0 || number >= ALL.length) {
            throw new IllegalArgumentException("no value begins with " + number);
        }
        return ALL[number];
    }
}
