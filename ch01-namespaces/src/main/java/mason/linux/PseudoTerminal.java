// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.io.InputStream;

/**
 * A terminal made of software: what is written to one side is typed on the other.
 *
 * @param master the engine's side
 * @param slave the container's side
 */
public record PseudoTerminal(Fd master, Fd slave) implements AutoCloseable {

    private static final Argument UNLOCK = Argument.symbol("TIOCSPTLCK", 0x40045431);
    private static final Argument OPEN_PEER = Argument.symbol("TIOCGPTPEER", 0x5441);
    private static final Argument ACCESS = Argument.symbol("O_RDWR|O_NOCTTY|O_CLOEXEC",
            02000402);

    /**
     * A new pair in the devpts instance that {@code ptmx} belongs to: pts(4). The slave
     * is opened through the master, never by a name an image could have planted
     * (TIOCGPTPEER, Linux 4.13).
     */
    public static PseudoTerminal open(String ptmx) {
        Fd master = Fd.open(ptmx, OpenFlag.READ_WRITE);
        CCall.of("ioctl", Argument.descriptor(master), UNLOCK,
                new Argument.Struct(new byte[Integer.BYTES], "[0]")).make();
        int slave = CCall.of("ioctl", Argument.descriptor(master), OPEN_PEER, ACCESS)
                .make();
        return new PseudoTerminal(master, new Fd(slave));
    }

    /**
     * What is written to the slave's side of {@code master}. When the last slave is
     * closed, the master says EIO instead of 0: {@code pty(7)}.
     */
    public static InputStream output(Fd master) {
        return new FdInputStream(master) {

            @Override
            boolean isEnd(Errno errno) {
                return errno.equals(Errno.EIO);
            }
        };
    }

    @Override
    public void close() {
        slave.close();
        master.close();
    }
}
