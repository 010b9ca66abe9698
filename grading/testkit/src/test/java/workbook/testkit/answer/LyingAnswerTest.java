// SPDX-License-Identifier: Apache-2.0
package workbook.testkit.answer;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import workbook.testkit.answer.Orders.Named;
import workbook.testkit.answer.Orders.Size;

/** What an answer may say instead of a reply: each ends the run, and costs no memory. */
final class LyingAnswerTest {

    private static final Named SUBJECT = new Named("veth", List.of(Size.LARGE));

    private void ends(Line lying, String reason) throws IOException {
        try (lying) {
            assertThatThrownBy(() -> lying.ask(Orders.call(Named::twice),
                    List.of(SUBJECT), Named.class, Size.class))
                    .isInstanceOf(Line.EndOfRunException.class)
                    .hasMessageContaining(reason);
        }
    }

    private byte[] reply(int serial, Line.Writing value) {
        return Line.bytes(out -> {
            out.writeInt(serial);
            out.writeByte(Tag.BOOLEAN.ordinal());
            out.writeBoolean(true);
            value.to(out);
        });
    }

    private void endsAt(Line.Writing value, String reason) throws IOException {
        ends(new Line().replying(reply(1, value)), reason);
    }

    @Test
    void silence_and_the_end_of_the_line() throws IOException {
        ends(new Line().replyingFramed(new byte[0]), "has ended");
    }

    @Test
    void a_reply_before_the_question() throws IOException {
        ends(new Line().saying(Line.framed(1, new byte[1])),
                "nothing had been asked");
    }

    @Test
    void a_reply_to_another_question() throws IOException {
        ends(new Line().replying(reply(2, out -> out.writeByte(0))),
                "to another question");
    }

    @Test
    void more_than_one_reply() throws IOException {
        endsAt(out -> out.writeShort(0), "something follows it");
    }

    @Test
    void half_a_frame() throws IOException {
        ends(new Line().replyingFramed(Line.framed(100, new byte[50])), "has ended");
    }

    @Test
    void lengths_that_no_frame_has() throws IOException {
        for (int length : new int[]{-1, Integer.MAX_VALUE, Frames.LONGEST + 1}) {
            ends(new Line().replyingFramed(Line.framed(length, new byte[8])),
                    "no frame has " + length);
        }
    }

    @Test
    void counts_that_the_frame_has_no_bytes_for() throws IOException {
        for (Tag tag : List.of(Tag.LIST, Tag.SET, Tag.MAP, Tag.TEXT, Tag.BYTES)) {
            for (int count : new int[]{-1, 1, Integer.MAX_VALUE}) {
                endsAt(out -> {
                    out.writeByte(tag.ordinal());
                    out.writeInt(count);
                }, "longer than its frame");
            }
        }
    }

    @Test
    void kinds_of_value_that_do_not_exist() throws IOException {
        endsAt(out -> out.writeByte(Tag.values().length), "no value begins with");
        endsAt(out -> out.writeByte(255), "no value begins with");
    }

    @Test
    void types_that_no_test_named() throws IOException {
        for (int number : new int[]{-1, 2, Short.MAX_VALUE}) {
            endsAt(out -> {
                out.writeByte(Tag.RECORD.ordinal());
                out.writeShort(number);
            }, "no type has the number");
        }
    }

    @Test
    void the_number_of_an_outcome() throws IOException {
        endsAt(out -> new ValueWriter(out, Vocabulary.of())
                .write(new Outcomes.Reference(1, false)), "named by tests alone");
    }

    @Test
    void a_record_that_is_an_enum() throws IOException {
        endsAt(out -> {
            out.writeByte(Tag.RECORD.ordinal());
            out.writeShort(1);
        }, "no type has the number");
    }

    @Test
    void a_constant_that_the_enum_does_not_have() throws IOException {
        endsAt(out -> {
            out.writeByte(Tag.ENUM.ordinal());
            out.writeShort(1);
            new ValueWriter(out, Vocabulary.of()).write("HUGE");
        }, "has no HUGE");
    }

    @Test
    void components_that_the_constructor_refuses() throws IOException {
        endsAt(out -> {
            out.writeByte(Tag.RECORD.ordinal());
            out.writeShort(0);
            ValueWriter components = new ValueWriter(out, Vocabulary.of());
            components.write("");
            components.write(List.of());
        }, "not a Named");
    }

    @Test
    void components_of_other_types() throws IOException {
        endsAt(out -> {
            out.writeByte(Tag.RECORD.ordinal());
            out.writeShort(0);
            ValueWriter components = new ValueWriter(out, Vocabulary.of());
            components.write(1);
            components.write("text");
        }, "not a Named");
    }

    @Test
    void values_nested_without_end() throws IOException {
        endsAt(out -> {
            for (int i = 0; i < 1000; i++) {
                out.writeByte(Tag.PRESENT.ordinal());
            }
        }, "nested too deeply");
    }

    @Test
    void a_time_that_does_not_exist() throws IOException {
        endsAt(out -> {
            out.writeByte(Tag.DURATION.ordinal());
            out.writeLong(Long.MAX_VALUE);
            out.writeInt(Integer.MAX_VALUE);
        }, "no reply");
    }

    @Test
    void an_exception_of_nothing() throws IOException {
        ends(new Line().replying(Line.bytes(out -> {
            out.writeInt(1);
            out.writeByte(Tag.BOOLEAN.ordinal());
            out.writeBoolean(false);
            new ValueWriter(out, Vocabulary.of()).write(List.of(List.of(1)));
        })), "not an exception");
    }
}
