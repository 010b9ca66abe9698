// SPDX-License-Identifier: Apache-2.0
package mason.netlink;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Attributes that the kernel has sent, by their numbers.
 *
 * @param values in the machine's byte order
 */
public record ReceivedAttributes(Map<Integer, ByteBuffer> values) {

    private static final int TYPE_MASK = 0x3FFF;
    private static final int HEADER = 4;

    /** @throws IllegalArgumentException if they are cut off */
    static ReceivedAttributes read(ByteBuffer bytes) {
        Map<Integer, ByteBuffer> values = new HashMap<>();
        ByteBuffer rest = bytes.slice().order(bytes.order());
        try {
            while (rest.remaining() >= HEADER) {
                int length = Short.toUnsignedInt(rest.getShort()) - HEADER;
                int type = rest.getShort() & TYPE_MASK;
                values.put(type, rest.slice(rest.position(), length)
                        .order(rest.order()));
                rest.position(Math.min(rest.position() + length + (-length & 3),
                        rest.limit()));
            }
            return new ReceivedAttributes(values);
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("an answer cut off", e);
        }
    }

    public Optional<String> text(Symbol name) {
        return value(name).map(v -> StandardCharsets.UTF_8.decode(v).toString()
                .replace("\0", ""));
    }

    /** A number of 32 bits, the highest first. */
    public Optional<Integer> bigEndian(Symbol name) {
        return value(name).filter(v -> v.remaining() == Integer.BYTES)
                .map(v -> v.order(ByteOrder.BIG_ENDIAN).getInt());
    }

    public Optional<ReceivedAttributes> nested(Symbol name) {
        return value(name).map(ReceivedAttributes::read);
    }

    private Optional<ByteBuffer> value(Symbol name) {
        return Optional.ofNullable(values.get(name.number()))
                .map(v -> v.duplicate().order(v.order()));
    }
}
