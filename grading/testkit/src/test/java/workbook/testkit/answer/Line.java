// SPDX-License-Identifier: Apache-2.0
package workbook.testkit.answer;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** A line within this JVM, with whatever the test wants at its other end. */
final class Line implements AutoCloseable {

    private static final int ROOM = 4 << 20;

    private final PipedInputStream questions;
    private final PipedOutputStream replies;
    private final AnswerProcess tests;
    private Thread other;

    Line() throws IOException {
        questions = new PipedInputStream(ROOM);
        PipedInputStream in = new PipedInputStream(ROOM);
        replies = new PipedOutputStream(in);
        tests = new AnswerProcess(in, new PipedOutputStream(questions), reason -> {
            throw new EndOfRunException(reason);
        });
    }

    /** What the end of a run would be. */
    static final class EndOfRunException extends RuntimeException {

        private static final long serialVersionUID = 1;

        EndOfRunException(String reason) {
            super(reason);
        }
    }

    /** What the process of the answer has at its end. */
    Line answered() throws IOException {
        other = new Thread(() -> {
            try (replies) {
                AnswerMain.serve(questions, replies);
            } catch (IOException closed) {
                return;
            }
        });
        other.start();
        tests.greeting();
        return this;
    }

    /** Bytes that are there before anything is asked, and the end of the line. */
    Line saying(byte[] bytes) throws IOException {
        replies.write(bytes);
        replies.close();
        return this;
    }

    /** Replies with {@code bytes} to whatever is asked first, in a frame. */
    Line replying(byte[] bytes) {
        return replyingFramed(framed(bytes.length, bytes));
    }

    /** The same without a frame. */
    Line replyingFramed(byte[] bytes) {
        other = new Thread(() -> {
            try (replies) {
                questions.read();
                replies.write(bytes);
            } catch (IOException closed) {
                return;
            }
        });
        other.start();
        return this;
    }

    static byte[] framed(int length, byte[] bytes) {
        return bytes(out -> {
            out.writeInt(length);
            out.write(bytes);
        });
    }

    /** Something that writes. */
    interface Writing {

        void to(DataOutputStream out) throws IOException;
    }

    static byte[] bytes(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writing.to(new DataOutputStream(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    Reply ask(Call call, List<?> values, Class<?>... words) {
        return tests.ask(call, values, Vocabulary.of(words));
    }

    int begin(Call call, List<?> values, Class<?>... words) {
        return tests.begin(call, values, Vocabulary.of(words));
    }

    @Override
    public void close() throws IOException {
        questions.close();
        replies.close();
    }
}
