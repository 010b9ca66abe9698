// SPDX-License-Identifier: Apache-2.0
package mason.netlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class AckTest {

    private static final int NLMSG_ERROR = 2;
    private static final int CAPPED = 0x100;
    private static final int EXTENDED = 0x200;

    @Test
    void zero_means_done() {
        Ack ack = Ack.read(answer(NLMSG_ERROR, CAPPED, 0, 16, new byte[0]));
        assertThat(ack).isEqualTo(new Ack(7, 0, ""));
        assertThat(ack.refuses()).isFalse();
    }

    @Nested
    class A_refusal {

        @Test
        void has_a_sentence_behind_our_own_message() {
            Ack ack = Ack.read(answer(NLMSG_ERROR, EXTENDED, -17, 22,
                    attribute(1, "Too late\0")));
            assertThat(ack).isEqualTo(new Ack(7, -17, "Too late"));
            assertThat(ack.refuses()).isTrue();
        }

        @Test
        void has_a_sentence_behind_our_header_when_our_message_was_left_out() {
            assertThat(Ack.read(answer(NLMSG_ERROR, EXTENDED | CAPPED, -17, 16,
                    attribute(1, "Too late\0"))).sentence()).isEqualTo("Too late");
        }

        @Test
        void may_have_other_attributes_before_it() {
            byte[] offset = attribute(2, "1234");
            byte[] sentence = attribute(1, "No\0");
            ByteBuffer both = ByteBuffer.allocate(offset.length + sentence.length)
                    .put(offset).put(sentence);
            assertThat(Ack.read(answer(NLMSG_ERROR, EXTENDED, -22, 16, both.array()))
                    .sentence()).isEqualTo("No");
        }

        @Test
        void may_have_none() {
            assertThat(Ack.read(answer(NLMSG_ERROR, 0, -1, 16, new byte[0])).sentence())
                    .isEmpty();
        }
    }

    @Test
    void what_was_asked_for_is_no_refusal() {
        Ack ack = Ack.read(answer(2561, 0, -17, 16, new byte[0]));
        assertThat(ack).isEqualTo(new Ack(7, 0, ""));
    }

    @Nested
    class What_is_no_answer {

        @Test
        void is_refused_wherever_it_is_cut_off() {
            byte[] whole = answer(NLMSG_ERROR, EXTENDED, -17, 16, attribute(1, "No\0"))
                    .array();
            for (int length = 0; length < whole.length; length++) {
                ByteBuffer part = ByteBuffer.wrap(whole, 0, length)
                        .order(ByteOrder.nativeOrder());
                assertThatThrownBy(() -> Ack.read(part))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }

        @Test
        void does_nothing_worse_whatever_its_bytes_are() {
            Random random = new Random(4);
            for (int i = 0; i < 50_000; i++) {
                byte[] bytes = answer(NLMSG_ERROR, EXTENDED, -17, 20,
                        attribute(1, "No\0")).array();
                for (int j = 0; j < 4; j++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
                }
                try {
                    Ack.read(ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()));
                } catch (IllegalArgumentException expected) {
                    assertThat(expected).hasMessageContaining("answer");
                }
            }
        }
    }

    /** An answer to message 7 that sends so many bytes of it back. */
    private static ByteBuffer answer(int type, int flags, int error, int echoed,
            byte[] attributes) {
        int padded = echoed + (-echoed & 3);
        int length = 20 + padded + attributes.length;
        ByteBuffer answer = ByteBuffer.allocate(length).order(ByteOrder.nativeOrder());
        answer.putInt(length).putShort((short) type).putShort((short) flags).putInt(7)
                .putInt(0).putInt(error).putInt(echoed);
        return answer.position(20 + padded).put(attributes).rewind();
    }

    private static byte[] attribute(int type, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        int length = 4 + bytes.length;
        return ByteBuffer.allocate(length + (-length & 3)).order(ByteOrder.nativeOrder())
                .putShort((short) length).putShort((short) type).put(bytes).array();
    }
}
