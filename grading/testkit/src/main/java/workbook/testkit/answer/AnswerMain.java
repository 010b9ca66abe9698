// SPDX-License-Identifier: Apache-2.0
package workbook.testkit.answer;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Optional;

/**
 * The main class of the answer's process: makes the calls it is asked for, one after the
 * other, on one thread, and sends what comes of them. A call whose outcome is to stay
 * here is made on a thread of its own.
 */
public final class AnswerMain {

    private final Frames frames;

    private AnswerMain(InputStream in, OutputStream out) {
        frames = new Frames(in, out);
    }

    /** @param socket a Unix domain socket at which the tests wait */
    public static void main(String[] socket) throws IOException {
        try (SocketChannel line =
                SocketChannel.open(UnixDomainSocketAddress.of(socket[0]))) {
            serve(Channels.newInputStream(line), Channels.newOutputStream(line));
        }
    }

    /** Until the tests are over. */
    static void serve(InputStream in, OutputStream out) throws IOException {
        AnswerMain main = new AnswerMain(in, out);
        ByteArrayOutputStream greeting = new ByteArrayOutputStream();
        new DataOutputStream(greeting).writeLong(ProcessHandle.current().pid());
        main.frames.send(greeting);
        while (true) {
            Optional<DataInputStream> question = main.next();
            if (question.isEmpty()) {
                return;
            }
            main.frames.send(main.reply(question.get()));
        }
    }

    private Optional<DataInputStream> next() throws IOException {
        try {
            return Optional.of(frames.receive());
        } catch (EOFException over) {
            return Optional.empty();
        }
    }

    private ByteArrayOutputStream reply(DataInputStream question) throws IOException {
        int serial = question.readInt();
        ValueReader plain = new ValueReader(question, Vocabulary.of());
        Vocabulary ofQuestion = Vocabulary.named(plain.list());
        Vocabulary vocabulary = ofQuestion.first((Integer) plain.read());
        int kept = (Integer) plain.read();
        Call call = Call.read(plain);
        ByteArrayOutputStream reply;
        try {
            List<Object> values = Outcomes.resolved(
                    ValueReader.ofQuestion(question, ofQuestion).list());
            Object value = Outcomes.of(kept, () -> call.make(values));
            reply = frame(serial, true, value, vocabulary);
        } catch (UnspeakableException e) {
            reply = frame(serial, false, Failure.words(new IllegalArgumentException(
                    "what " + call.method() + "() returns has a " + e.getMessage()
                            + " in it, of which the tests know nothing")),
                    vocabulary);
        } catch (Throwable ofTheAnswer) {
            reply = frame(serial, false, Failure.words(ofTheAnswer), vocabulary);
        }
        System.out.flush();
        return reply;
    }

    private static ByteArrayOutputStream frame(int serial, boolean returned, Object value,
            Vocabulary vocabulary) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(frame);
        out.writeInt(serial);
        ValueWriter writer = new ValueWriter(out, vocabulary);
        writer.write(returned);
        writer.write(value);
        return frame;
    }
}
