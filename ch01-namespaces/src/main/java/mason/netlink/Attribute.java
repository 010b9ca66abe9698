// SPDX-License-Identifier: Apache-2.0
package mason.netlink;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A value with a name: {@code struct nlattr} of include/uapi/linux/netlink.h. Two bytes
 * of length, which counts these four bytes but not the padding behind the value, two of
 * type, the value, and zeros up to the next multiple of four.
 *
 * @param value one plain value, or other attributes, perhaps behind a header
 */
public record Attribute(Symbol name, List<MessagePart> value) implements MessagePart {

    private static final int NLA_F_NESTED = 0x8000;

    public Attribute {
        value = List.copyOf(value);
    }

    /** One that holds a value which knows its own bytes. */
    public static Attribute of(Symbol name, MessagePart value) {
        return new Attribute(name, List.of(value));
    }

    /** One that holds others, perhaps behind a header. */
    public static Attribute nest(Symbol name, MessagePart... parts) {
        return new Attribute(name, List.of(parts));
    }

    /** Text, with a zero behind it. */
    public static Attribute string(Symbol name, String text) {
        return of(name, PaddedText.terminated(text));
    }

    /** 32 bits as this machine stores them, which is what rtnetlink wants. */
    public static Attribute number(Symbol name, int number) {
        return of(name, new U32(number, ByteOrder.nativeOrder()));
    }

    /** 32 bits, the highest first, which is what netfilter wants. */
    public static Attribute bigEndian(Symbol name, int number) {
        return of(name, new U32(number, ByteOrder.BIG_ENDIAN));
    }

    // tag::write[]
    @Override
    public void writeTo(ByteBuffer message) {
        int start = message.position();
        message.putShort((short) 0).putShort((short) type());
        value.forEach(part -> part.writeTo(message));
        int length = message.position() - start;
        message.putShort(start, (short) length);
        message.put(new byte[-length & 3]);
    }
    // end::write[]

    private int type() {
        return name.number() | (isNested() ? NLA_F_NESTED : 0);
    }

    private boolean isNested() {
        return value.isEmpty() || value.stream().anyMatch(Attribute.class::isInstance);
    }

    @Override
    public String text() {
        String inside =
                value.stream().map(MessagePart::text).collect(Collectors.joining(", "));
        return name.symbol() + "=" + (isNested() ? "{" + inside + "}" : inside);
    }
}
