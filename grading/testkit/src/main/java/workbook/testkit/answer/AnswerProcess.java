// SPDX-License-Identifier: Apache-2.0
package workbook.testkit.answer;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The process of the answer as the tests see it: another JVM, in another container. It is
 * asked over a line, and what it says is data and may be a lie. A reply that is none, or
 * no reply, is the end of the run.
 */
public final class AnswerProcess {

    private static volatile AnswerProcess apart;

    private final InputStream in;
    private final Frames frames;
    private final Ending ending;
    private int serial;
    private int lastKept;
    private volatile long pid;

    /** What is to be done when nothing more can come from the process. */
    public interface Ending {

        /** Never returns; {@code reason} is in words. */
        void because(String reason);
    }

    /** @param in supports {@link InputStream#available()} */
    public AnswerProcess(InputStream in, OutputStream out, Ending ending) {
        this.in = in;
        this.frames = new Frames(in, out);
        this.ending = ending;
    }

    /** The one that this JVM's tests ask, if they are apart from the answer. */
    static Optional<AnswerProcess> apart() {
        return Optional.ofNullable(apart);
    }

    /** Its number, as this process sees it, if there is one. */
    public static Optional<Long> pid() {
        return apart().map(a -> a.pid);
    }

    /** Its directory in /proc; that of this process where the two share a JVM. */
    public static Path proc() {
        return pid().map(p -> Path.of("/proc", p.toString()))
                .orElse(Path.of("/proc/self"));
    }

    /**
     * The number here of a process of the answer, by its number there. No
     * other process than one of the answer's is ever meant.
     *
     * @throws IllegalArgumentException if the answer has no such process
     */
    public static long numberHere(long there) {
        return pid().isEmpty() ? there
                : ProcessNumber.here(there, ProcessHandle.of(pid().get())
                        .flatMap(ProcessHandle::parent).stream()
                        .flatMap(ProcessHandle::descendants));
    }

    /**
     * From now on the tests ask this process.
     *
     * @param pid its number, as this process sees it
     */
    public void use(long number) {
        pid = number;
        apart = this;
    }

    /**
     * Waits for the first word: its number in its own PID namespace. It comes before any
     * code of the answer has run.
     */
    public long greeting() throws IOException {
        return frames.receive().readLong();
    }

    /**
     * Asks, and waits for the reply.
     *
     * @param vocabulary what the reply may be made of
     */
    Reply ask(Call call, List<?> values, Vocabulary vocabulary) {
        return ask(Outcomes.REPLIED, call, values, vocabulary);
    }

    /** Asks for a call of which no more is to come back than what it throws. */
    Reply tell(Call call, List<?> values) {
        return ask(Outcomes.DROPPED, call, values, Vocabulary.of());
    }

    /**
     * Asks for a call whose outcome stays there.
     *
     * @param vocabulary what may be asked about it later
     * @return the number of the outcome, which is chosen here
     */
    synchronized int begin(Call call, List<?> values, Vocabulary vocabulary) {
        Reply reply = ask(++lastKept, call, values, vocabulary);
        if (reply.failure().isPresent()) {
            throw reply.failure().get() instanceof RuntimeException failure ? failure
                    : new IllegalStateException(reply.failure().get());
        }
        return lastKept;
    }

    private synchronized Reply ask(int kept, Call call, List<?> values,
            Vocabulary vocabulary) {
        ByteArrayOutputStream question = question(kept, call, values, vocabulary);
        try {
            refuseUnasked();
            frames.send(question);
            return reply(frames.receive(), vocabulary);
        } catch (IOException gone) {
            return ended("the process of the answer has ended");
        } catch (RuntimeException e) {
            return ended("the process of the answer sent what is no reply: "
                    + e.getMessage());
        }
    }

    private ByteArrayOutputStream question(int kept, Call call, List<?> values,
            Vocabulary vocabulary) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        ByteArrayOutputStream subjects = new ByteArrayOutputStream();
        try {
            Vocabulary ofQuestion = vocabulary.growing();
            new ValueWriter(new DataOutputStream(subjects), ofQuestion)
                    .write(new ArrayList<>(values));
            DataOutputStream out = new DataOutputStream(frame);
            out.writeInt(++serial);
            ValueWriter writer = new ValueWriter(out, Vocabulary.of());
            writer.write(ofQuestion.names());
            writer.write(vocabulary.types().size());
            writer.write(kept);
            for (Object word : call.words()) {
                writer.write(word);
            }
            subjects.writeTo(out);
            return frame;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void refuseUnasked() throws IOException {
        if (in.available() > 0) {
            throw new IllegalArgumentException("nothing had been asked");
        }
    }

    private Reply reply(DataInputStream frame, Vocabulary vocabulary)
            throws IOException {
        if (frame.readInt() != serial) {
            throw new IllegalArgumentException("it is to another question");
        }
        Reply reply = Reply.read(new ValueReader(frame, vocabulary));
        if (frame.available() > 0) {
            throw new IllegalArgumentException("something follows it");
        }
        return reply;
    }

    private Reply ended(String reason) {
        ending.because(reason);
        throw new IllegalStateException(reason);
    }
}
