// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A port of this machine that no other program can get while this socket is open:
 * bind(2), ip(7).
 *
 * @param port the number that was asked for, or chosen by the kernel
 */
public record ReservedPort(Fd socket, int port) implements AutoCloseable {

    private static final short AF_INET = 2;
    private static final int SOL_SOCKET = 1;
    private static final int SO_REUSEADDR = 2;
    private static final int SOCKADDR_SIZE = 16;
    private static final int PORT_OFFSET = 2;

    /**
     * Takes a port.
     *
     * @param address IPv4, the first byte is the highest; 0 for every address
     * @param port 0 for one the kernel chooses, from ip_local_port_range
     * @throws KernelException with EADDRINUSE if another program has it
     */
    public static ReservedPort take(Transport transport, int address, int port) {
        Fd socket = new Fd(CCall.of("socket", Argument.symbol("AF_INET", AF_INET),
                transport.socketType(), Argument.number(0)).make());
        try {
            return new ReservedPort(socket, taken(socket, transport, address, port));
        } catch (RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    /**
     * A TCP port must be listened at: bound sockets alone may share one. As one listens,
     * connections of the past need not be waited for: SO_REUSEADDR, socket(7).
     */
    private static int taken(Fd socket, Transport transport, int address, int port) {
        if (transport == Transport.TCP) {
            CCall.of("setsockopt", Argument.descriptor(socket),
                    Argument.symbol("SOL_SOCKET", SOL_SOCKET),
                    Argument.symbol("SO_REUSEADDR", SO_REUSEADDR), integer(1),
                    Argument.number(Integer.BYTES)).make();
        }
        byte[] name = name(address, port);
        CCall.of("bind", Argument.descriptor(socket),
                new Argument.Struct(name, text(address, port)),
                Argument.number(SOCKADDR_SIZE)).make();
        if (transport == Transport.TCP) {
            CCall.of("listen", Argument.descriptor(socket), Argument.number(0)).make();
        }
        return portOf(socket);
    }

    private static int portOf(Fd socket) {
        byte[] name = new byte[SOCKADDR_SIZE];
        CCall.of("getsockname", Argument.descriptor(socket),
                new Argument.Struct(name, "name"), integer(SOCKADDR_SIZE)).make();
        return Short.toUnsignedInt(ByteBuffer.wrap(name).getShort(PORT_OFFSET));
    }

    private static Argument integer(int value) {
        return new Argument.Struct(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.nativeOrder()).putInt(value).array(), "[" + value + "]");
    }

    /** {@code struct sockaddr_in}: its family in this machine's byte order. */
    private static byte[] name(int address, int port) {
        ByteBuffer name = ByteBuffer.allocate(SOCKADDR_SIZE)
                .order(ByteOrder.nativeOrder()).putShort(AF_INET);
        name.order(ByteOrder.BIG_ENDIAN).putShort((short) port).putInt(address);
        return name.array();
    }

    private static String text(int address, int port) {
        return "{sin_port=" + port + ", sin_addr=" + (address >>> 24) + "."
                + (address >>> 16 & 255) + "." + (address >>> 8 & 255) + "."
                + (address & 255) + "}";
    }

    @Override
    public void close() {
        socket.close();
    }
}
