// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import jnr.ffi.Pointer;

/**
 * A terminal made of software: what is written to one side is typed on the other.
 *
 * @param master the engine's side
 * @param slave the container's side
 */
public record PseudoTerminal(Fd master, Fd slave) implements AutoCloseable {

    private static final long TIOCSPTLCK = 0x40045431;
    private static final long TIOCGPTPEER = 0x5441;
    private static final long READ_WRITE_AND_CLOEXEC = 02000402;

    /**
     * A new pair in the devpts instance that {@code ptmx} belongs to: pts(4). The slave
     * is opened through the master, never by a name an image could have planted
     * (TIOCGPTPEER, Linux 4.13).
     */
    public static PseudoTerminal open(String ptmx) {
        Fd master = Fd.open(ptmx, Fd.READ_WRITE);
        Pointer unlocked = LibC.allocate(4);
        Fd.checked(LibC.CALLS.ioctl(master.number(), TIOCSPTLCK, unlocked),
                "ioctl(" + ptmx + ", TIOCSPTLCK)");
        int slave = LibC.CALLS.ioctl(master.number(), TIOCGPTPEER,
                READ_WRITE_AND_CLOEXEC);
        return new PseudoTerminal(master,
                Fd.checked(slave, "ioctl(" + ptmx + ", TIOCGPTPEER)"));
    }

    @Override
    public void close() {
        slave.close();
        master.close();
    }
}
