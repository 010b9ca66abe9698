// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.io.IOException;
import java.io.InputStream;

/** Bytes from a descriptor: {@code read(2)}. */
final class FdInputStream extends InputStream {

    private final Fd fd;

    FdInputStream(Fd fd) {
        this.fd = fd;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** At its end a terminal's master says EIO instead of 0: {@code pty(7)}. */
    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        byte[] chunk = new byte[most];
        long count = LibC.CALLS.read(fd.number(), chunk, most);
        while (count < 0 && LibC.errno().equals(Errno.EINTR)) {
            count = LibC.CALLS.read(fd.number(), chunk, most);
        }
        if (count < 0 && !LibC.errno().equals(Errno.EIO)) {
            throw new IOException("read(" + fd + ") failed: " + LibC.errno());
        }
        if (count <= 0) {
            return -1;
        }
        System.arraycopy(chunk, 0, bytes, from, (int) count);
        return (int) count;
    }
}
