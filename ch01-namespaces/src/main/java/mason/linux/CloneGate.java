// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * Where a {@link VforkChild} waits until another thread has mapped the ids of its user
 * namespace; the thread that has cloned it is suspended meanwhile.
 */
public final class CloneGate implements AutoCloseable {

    private static final String BYTE = ".";

    private final Arena arena = new Arena();
    private final long pid = arena.allocate(Integer.BYTES);
    private final Fd ours;
    private final Fd theirs;
    private boolean abandoned;

    public CloneGate() {
        List<Fd> ends = Fd.pair();
        ours = ends.get(0);
        theirs = ends.get(1);
    }

    /** Where {@code clone(2)} writes the child's number: CLONE_PARENT_SETTID. */
    Argument pidAddress() {
        return Argument.symbol("&pid", pid);
    }

    /**
     * What the child does: it tells that it is there, waits, and writes once more. That
     * is refused when the other end is closed: this JVM has died or given up.
     */
    KernelCall passage() {
        CCall write = CCall.of("write", Argument.descriptor(theirs),
                Argument.string(BYTE), Argument.number(1));
        return new Passage(List.of(CCall.of("close", Argument.descriptor(ours)), write,
                CCall.of("read", Argument.descriptor(theirs),
                        new Argument.Struct(new byte[Long.BYTES], "[]"),
                        Argument.number(1)),
                write));
    }

    private record Passage(List<CCall> calls) implements KernelCall {
    }

    /**
     * To be called by the thread that was to clone the child, once it goes on: the child
     * has passed or ended, or there is none.
     */
    public void closeTheirs() {
        theirs.close();
    }

    /** Waits for the child; nothing if it could not be cloned. */
    public Optional<Pid> arrival() {
        try {
            return ours.input().read() < 0
                    ? Optional.empty()
                    : Optional.of(new Pid(arena.getInt(pid)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets the child go on. */
    public void open() {
        CCall.of("write", Argument.descriptor(ours), Argument.string(BYTE),
                Argument.number(1)).make();
    }

    /** Lets a child that still waits end. */
    public void abandon() {
        if (!abandoned) {
            abandoned = true;
            ours.close();
        }
    }

    /** To be called once the thread that clones has gone on. */
    @Override
    public void close() {
        abandon();
        arena.close();
    }
}
