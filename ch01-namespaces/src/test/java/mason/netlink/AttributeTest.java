// SPDX-License-Identifier: Apache-2.0
package mason.netlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

final class AttributeTest {

    private static final Symbol NAME = LinkAttribute.IFNAME;
    private static final Symbol NEST = LinkAttribute.LINKINFO;

    @Test
    void its_length_counts_its_head_but_not_its_padding() {
        assertThat(bytes(Attribute.string(NAME, "eth0")))
                .isEqualTo("09 00 03 00 65 74 68 30 00 00 00 00");
        assertThat(bytes(Attribute.string(NAME, "abc")))
                .isEqualTo("08 00 03 00 61 62 63 00");
    }

    @Test
    void a_number_is_stored_as_the_machine_does_or_highest_first() {
        assertThat(bytes(Attribute.number(NAME, 258)))
                .isEqualTo("08 00 03 00 02 01 00 00");
        assertThat(bytes(Attribute.bigEndian(NAME, 258)))
                .isEqualTo("08 00 03 00 00 00 01 02");
    }

    @Test
    void one_that_holds_others_is_marked_and_counts_their_padding() {
        assertThat(bytes(Attribute.nest(NEST, Attribute.string(NAME, "eth0"))))
                .isEqualTo("10 00 12 80 09 00 03 00 65 74 68 30 00 00 00 00");
        assertThat(bytes(Attribute.nest(NEST))).isEqualTo("04 00 12 80");
    }

    @Test
    void prints_its_name_and_its_value() {
        assertThat(Attribute.nest(NEST, Attribute.string(NAME, "a"), Attribute.number(
                LinkAttribute.MASTER, 3)).text())
                .isEqualTo("IFLA_LINKINFO={IFLA_IFNAME=\"a\", IFLA_MASTER=3}");
    }

    @Test
    void text_is_stored_as_utf8() {
        assertThat(bytes(Attribute.string(NAME, "ä漢")))
                .isEqualTo("0a 00 03 00 c3 a4 e6 bc a2 00 00 00");
    }

    @Test
    void refuses_text_that_does_not_fit_or_has_a_zero() {
        assertThatThrownBy(() -> Attribute.string(NAME, "a\0b"))
                .hasMessageContaining("not a text of");
        assertThatThrownBy(() -> new PaddedText("漢", 2)).hasMessageContaining("[漢]");
        assertThatThrownBy(() -> new PaddedText("abcd", 3))
                .hasMessageContaining("[abcd]");
    }

    private static String bytes(Attribute attribute) {
        assumeTrue(ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN);
        ByteBuffer message = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        attribute.writeTo(message);
        return HexFormat.ofDelimiter(" ").formatHex(message.array(), 0,
                message.position());
    }
}
