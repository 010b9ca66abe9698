// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.io.IOException;
import java.io.InputStream;

/** Bytes from a descriptor: {@code read(2)}. */
class FdInputStream extends InputStream {

    private final Fd fd;

    FdInputStream(Fd fd) {
        this.fd = fd;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        byte[] chunk = new byte[most];
        CCall call = CCall.of("read", Argument.descriptor(fd),
                new Argument.Struct(chunk, "buffer"), Argument.number(most));
        int count = call.invoke(0);
        while (count < 0 && LibC.errno().equals(Errno.EINTR)) {
            count = call.invoke(0);
        }
        if (count < 0 && !isEnd(LibC.errno())) {
            throw new IOException("read(" + fd + ") failed: " + LibC.errno());
        }
        System.arraycopy(chunk, 0, bytes, from, Math.max(count, 0));
        return count > 0 || most == 0 ? count : -1;
    }

    /** Whether the end of the data is told by this errno. */
    boolean isEnd(Errno errno) {
        return false;
    }
}
