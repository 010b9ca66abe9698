// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Waits for the ends of many processes at once: {@code epoll_wait(2)} on their pidfds.
 * Processes may be added while a thread waits.
 */
public final class ExitPoll implements AutoCloseable {

    private static final long EPOLL_CLOEXEC = OpenFlag.CLOSE_ON_EXEC.bit();
    private static final Argument ADD = Argument.symbol("EPOLL_CTL_ADD", 1);
    private static final Argument DELETE = Argument.symbol("EPOLL_CTL_DEL", 2);
    private static final Argument MODIFY = Argument.symbol("EPOLL_CTL_MOD", 3);
    private static final int EPOLLIN = 0x01;
    private static final int EPOLLHUP = 0x10;
    private static final int MOST = 64;
    /** {@code struct epoll_event} is packed on x86-64: epoll_event(3type). */
    private static final int DATA =
            System.getProperty("os.arch").equals("aarch64") ? 8 : 4;
    private static final int EVENT_SIZE = DATA + Long.BYTES;

    private final Fd epoll = new Fd(CCall.of("epoll_create1",
            Argument.symbol("EPOLL_CLOEXEC", EPOLL_CLOEXEC)).make());
    private final Map<Integer, Pidfd> added = new ConcurrentHashMap<>();

    /**
     * What happened to a process.
     *
     * @param reaped whether its parent has waited for it, Linux 6.9
     */
    public record Ended(Pidfd process, boolean reaped) {
    }

    public void add(Pidfd process) {
        added.put(process.fd().number(), process);
        control(ADD, process, EPOLLIN);
    }

    /** The next event of this process is to be that its parent has waited for it. */
    public void onlyReaped(Pidfd process) {
        control(MODIFY, process, 0);
    }

    /** To be called before the process is let go of. */
    public void remove(Pidfd process) {
        control(DELETE, process, 0);
        added.remove(process.fd().number());
    }

    private void control(Argument operation, Pidfd process, int events) {
        byte[] event = new byte[EVENT_SIZE];
        ByteBuffer.wrap(event).order(ByteOrder.nativeOrder()).putInt(0, events)
                .putLong(DATA, process.fd().number());
        CCall.of("epoll_ctl", Argument.descriptor(epoll), operation,
                Argument.descriptor(process.fd()),
                new Argument.Struct(event, "{events=" + events + "}")).make();
    }

    /** Waits until at least one of the processes has ended. */
    public List<Ended> await() {
        byte[] events = new byte[MOST * EVENT_SIZE];
        int count = Waiting.forEnd(CCall.of("epoll_wait", Argument.descriptor(epoll),
                new Argument.Struct(events, "[]"), Argument.number(MOST),
                Argument.number(-1)));
        ByteBuffer seen = ByteBuffer.wrap(events).order(ByteOrder.nativeOrder());
        List<Ended> ended = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Pidfd process = added.get((int) seen.getLong(i * EVENT_SIZE + DATA));
            ended.add(new Ended(process,
                    (seen.getInt(i * EVENT_SIZE) & EPOLLHUP) != 0));
        }
        return ended;
    }

    /** Whether it is told how a process ended that is no child: {@link PidfdInfo}. */
    public static boolean tellsHowOthersEnded() {
        return PidfdInfo.tellsOfExit();
    }

    @Override
    public void close() {
        epoll.close();
    }
}
