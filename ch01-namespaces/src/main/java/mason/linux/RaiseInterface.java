// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import jnr.ffi.Pointer;
import java.nio.charset.StandardCharsets;

/**
 * Switches a network device of this thread's network namespace on; a new namespace has
 * only {@code lo}, and that is down: {@code ioctl(SIOCSIFFLAGS)}, netdevice(7).
 *
 * @param name at most 15 bytes
 */
public record RaiseInterface(String name) implements Step {

    private static final int AF_INET = 2;
    private static final int SOCK_DGRAM_CLOEXEC = 2 | 02000000;
    private static final long SIOCSIFFLAGS = 0x8914;
    private static final short IFF_UP_AND_RUNNING = 0x1 | 0x40;
    private static final int IFREQ_SIZE = 40;
    private static final int FLAGS_OFFSET = 16;

    @Override
    public void apply() {
        byte[] device = name.getBytes(StandardCharsets.US_ASCII);
        Pointer request = LibC.allocate(IFREQ_SIZE);
        request.put(0, device, 0, device.length);
        request.putShort(FLAGS_OFFSET, IFF_UP_AND_RUNNING);
        int fd = LibC.CALLS.socket(AF_INET, SOCK_DGRAM_CLOEXEC, 0);
        try (Fd socket = Fd.checked(fd, "socket(AF_INET)")) {
            Fd.checked(LibC.CALLS.ioctl(socket.number(), SIOCSIFFLAGS, request), text());
        }
    }

    @Override
    public String text() {
        return "ioctl(SIOCSIFFLAGS, " + name + ", IFF_UP|IFF_RUNNING)";
    }
}
