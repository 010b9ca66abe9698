// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Bytes to a descriptor: {@code write(2)}, as often as it takes. */
final class FdOutputStream extends OutputStream {

    private final Fd fd;

    FdOutputStream(Fd fd) {
        this.fd = fd;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[]{(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        int at = from;
        while (at < from + count) {
            byte[] rest = Arrays.copyOfRange(bytes, at, from + count);
            int written = CCall.of("write", Argument.descriptor(fd),
                    new Argument.Struct(rest, "buffer"), Argument.number(rest.length))
                    .invoke(0);
            if (written < 0 && !LibC.errno().equals(Errno.EINTR)) {
                throw new IOException("write(" + fd + ") failed: " + LibC.errno());
            }
            at += Math.max(written, 0);
        }
    }
}
