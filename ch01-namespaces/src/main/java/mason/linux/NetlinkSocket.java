// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A socket to the kernel's networking code. It belongs to the network namespace in which
 * the calling thread was when it opened it, wherever the thread goes later: netlink(7).
 */
public final class NetlinkSocket implements AutoCloseable {

    private static final int AF_NETLINK = 16;
    private static final int SOCK_RAW = 3;
    private static final int SOL_NETLINK = 270;
    private static final int NETLINK_EXT_ACK = 11;
    private static final int SOL_SOCKET = 1;
    private static final int SO_SNDBUFFORCE = 32;
    private static final int USUAL_BUFFER = 65536;
    private static final int LONGEST_ANSWER = 16384;

    private final Fd socket;

    private NetlinkSocket(Fd socket) {
        this.socket = socket;
    }

    /** Refusals come with a sentence: NETLINK_EXT_ACK, Linux 4.12. */
    public static NetlinkSocket open(NetlinkProtocol protocol) {
        Fd socket = new Fd(CCall.of("socket", Argument.symbol("AF_NETLINK", AF_NETLINK),
                Argument.symbol("SOCK_RAW|SOCK_CLOEXEC",
                        SOCK_RAW | OpenFlag.CLOSE_ON_EXEC.bit()),
                Argument.symbol(protocol.toString(), protocol.number())).make());
        CCall.of("setsockopt", Argument.descriptor(socket),
                Argument.symbol("SOL_NETLINK", SOL_NETLINK),
                Argument.symbol("NETLINK_EXT_ACK", NETLINK_EXT_ACK),
                new Argument.Struct(bytes(1), "[1]"), Argument.number(Integer.BYTES))
                .invoke(0);
        return new NetlinkSocket(socket);
    }

    private static byte[] bytes(int value) {
        return ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.nativeOrder())
                .putInt(value).array();
    }

    /** Sends whole messages, one or several, in one piece: {@code write(2)}. */
    public void send(byte[] messages) {
        if (messages.length > USUAL_BUFFER) {
            makeRoom(messages.length);
        }
        CCall.of("write", Argument.descriptor(socket),
                new Argument.Struct(messages, "messages"),
                Argument.number(messages.length)).make();
    }

    /** SO_SNDBUFFORCE, socket(7): root may go beyond wmem_max. */
    private void makeRoom(int bytes) {
        CCall.of("setsockopt", Argument.descriptor(socket),
                Argument.symbol("SOL_SOCKET", SOL_SOCKET),
                Argument.symbol("SO_SNDBUFFORCE", SO_SNDBUFFORCE),
                new Argument.Struct(bytes(bytes), "[" + bytes + "]"),
                Argument.number(Integer.BYTES)).make();
    }

    /** The next answer, in the machine's byte order; waits for it: {@code read(2)}. */
    public ByteBuffer receive() {
        byte[] answer = new byte[LONGEST_ANSWER];
        int length = CCall.of("read", Argument.descriptor(socket),
                new Argument.Struct(answer, "answer"), Argument.number(answer.length))
                .make();
        return ByteBuffer.wrap(answer, 0, length).order(ByteOrder.nativeOrder());
    }

    @Override
    public void close() {
        socket.close();
    }
}
