// SPDX-License-Identifier: Apache-2.0
package mason.netlink;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something the kernel is asked to do: {@code struct nlmsghdr}, then the header of the
 * family it belongs to, then attributes. A value, until it is sent.
 */
public record Message(Symbol type, Set<MessageFlag> flags, List<MessagePart> parts) {

    /** Far longer than any of ours. */
    private static final int LONGEST = 4096;

    public Message {
        flags = Set.copyOf(flags);
        parts = List.copyOf(parts);
    }

    /** A request whose receipt the kernel is to confirm. */
    public static Message of(Symbol type, Set<MessageFlag> flags, MessagePart... parts) {
        return of(type, flags, List.of(parts));
    }

    /** The same with the parts in a list. */
    public static Message of(Symbol type, Set<MessageFlag> flags,
            List<MessagePart> parts) {
        Set<MessageFlag> all = EnumSet.of(MessageFlag.REQUEST, MessageFlag.ACK);
        all.addAll(flags);
        return new Message(type, all, parts);
    }

    /** The same, answered only by a refusal. */
    Message unanswered() {
        Set<MessageFlag> fewer = EnumSet.copyOf(flags);
        fewer.remove(MessageFlag.ACK);
        return new Message(type, fewer, parts);
    }

    /** Its bytes; the answer will carry the same number. */
    public byte[] bytes(int sequence) {
        ByteBuffer message = ByteBuffer.allocate(LONGEST)
                .order(ByteOrder.nativeOrder());
        message.putInt(0).putShort((short) type.number())
                .putShort((short) MessageFlag.bits(flags))
                .putInt(sequence).putInt(0);
        parts.forEach(part -> part.writeTo(message));
        byte[] bytes = new byte[message.position()];
        message.putInt(0, bytes.length).flip().get(bytes);
        return bytes;
    }

    /** As {@code strace(1)} shows it, more or less. */
    public String text() {
        return type.symbol() + "(" + MessageFlag.print(flags) + ", "
                + parts.stream().map(MessagePart::text).collect(Collectors.joining(", "))
                + ")";
    }
}
