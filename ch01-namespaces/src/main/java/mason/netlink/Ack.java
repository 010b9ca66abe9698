// SPDX-License-Identifier: Apache-2.0
package mason.netlink;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The kernel's answer to one message: {@code struct nlmsgerr}. A refusal carries the
 * message back, and behind that attributes that say why: "extended acknowledgement",
 * Linux 4.12.
 *
 * @param sequence which message it answers
 * @param error 0, or a negated errno
 * @param sentence the kernel's own words, or nothing
 */
public record Ack(int sequence, int error, String sentence) {

    private static final int NLMSG_ERROR = 2;
    private static final int NLM_F_CAPPED = 0x100;
    private static final int NLM_F_ACK_TLVS = 0x200;
    private static final int NLMSGERR_ATTR_MSG = 1;
    private static final int HEADER = 16;
    private static final int TYPE_MASK = 0x3FFF;

    /** Reads one answer; what we asked for, if we did, comes as no error. */
    static Ack read(ByteBuffer answer) {
        try {
            ByteBuffer ack = slice(answer, answer.getInt());
            int type = ack.getShort();
            int flags = ack.getShort();
            int sequence = ack.getInt();
            ack.getInt();
            return type == NLMSG_ERROR
                    ? new Ack(sequence, ack.getInt(), sentence(ack, flags))
                    : new Ack(sequence, 0, "");
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("an answer cut off", e);
        }
    }

    /** Behind our own message, or its header where that is capped. */
    private static String sentence(ByteBuffer ack, int flags) {
        int ours = ack.getInt(ack.position());
        skip(ack, (flags & NLM_F_CAPPED) == 0 ? ours : HEADER);
        if ((flags & NLM_F_ACK_TLVS) == 0) {
            return "";
        }
        while (ack.remaining() >= 4) {
            int length = Short.toUnsignedInt(ack.getShort()) - 4;
            int type = ack.getShort() & TYPE_MASK;
            if (type == NLMSGERR_ATTR_MSG) {
                return text(ack, length);
            }
            skip(ack, length);
        }
        return "";
    }

    /** What is left of a message of this length, whose length has been read. */
    private static ByteBuffer slice(ByteBuffer answer, int length) {
        ByteBuffer message = answer.slice(answer.position(), length - Integer.BYTES);
        return message.order(answer.order());
    }

    private static void skip(ByteBuffer ack, int length) {
        if (length < 0) {
            throw new IndexOutOfBoundsException(length);
        }
        int padded = length + (-length & 3);
        ack.position(ack.position() + Math.min(padded, ack.remaining()));
    }

    private static String text(ByteBuffer ack, int length) {
        byte[] bytes = new byte[Math.max(0, length)];
        ack.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8).replace("\0", "");
    }

    boolean refuses() {
        return error != 0;
    }
}
