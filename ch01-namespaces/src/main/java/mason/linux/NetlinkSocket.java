// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A line to the kernel's networking code. It belongs to the network namespace in which
 * the calling thread was when it opened it, wherever the thread goes later: netlink(7).
 */
public final class NetlinkSocket implements AutoCloseable {

    private static final int AF_NETLINK = 16;
    private static final int SOCK_RAW_CLOEXEC = 3 | 02000000;
    private static final int SOL_NETLINK = 270;
    private static final int NETLINK_EXT_ACK = 11;
    private static final int LONGEST_ANSWER = 16384;

    private final Fd socket;
    private final NetlinkProtocol protocol;

    private NetlinkSocket(Fd socket, NetlinkProtocol protocol) {
        this.socket = socket;
        this.protocol = protocol;
    }

    /** Refusals come with a sentence: NETLINK_EXT_ACK, Linux 4.12. */
    public static NetlinkSocket open(NetlinkProtocol protocol) {
        int fd = LibC.CALLS.socket(AF_NETLINK, SOCK_RAW_CLOEXEC,
                protocol.number());
        Fd socket = Fd.checked(fd, "socket(" + protocol + ")");
        LibC.CALLS.setsockopt(fd, SOL_NETLINK, NETLINK_EXT_ACK,
                new int[]{1}, Integer.BYTES);
        return new NetlinkSocket(socket, protocol);
    }

    /** Sends whole messages, one or several, in one piece: {@code write(2)}. */
    public void send(byte[] messages) {
        long sent = LibC.CALLS.write(socket.number(), messages, messages.length);
        Fd.checked((int) sent, "write(" + protocol + ", " + messages.length + " bytes)");
    }

    /** The next answer, in the machine's byte order; waits for it: {@code read(2)}. */
    public ByteBuffer receive() {
        byte[] answer = new byte[LONGEST_ANSWER];
        long length = LibC.CALLS.read(socket.number(), answer, answer.length);
        Fd.checked((int) length, "read(" + protocol + ")");
        return ByteBuffer.wrap(answer, 0, (int) length).order(ByteOrder.nativeOrder());
    }

    @Override
    public void close() {
        socket.close();
    }
}
