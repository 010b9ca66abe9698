// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * A file descriptor of this process, closed by whoever opened it.
 *
 * @param number what the kernel knows it by
 */
public record Fd(int number) implements AutoCloseable {

    public static final Fd STDIN = new Fd(0);
    public static final Fd STDOUT = new Fd(1);
    public static final Fd STDERR = new Fd(2);

    public static final int READ_ONLY = 0;
    public static final int WRITE_ONLY = 1;
    public static final int READ_WRITE = 2;
    private static final int O_NOCTTY = 0400;
    private static final int O_CLOEXEC = 02000000;
    private static final int AF_UNIX = 1;
    private static final int SOCK_STREAM = 1;

    /** {@code open(2)} with O_CLOEXEC: what we open is not for our children. */
    public static Fd open(String path, int access) {
        int fd = LibC.CALLS.open(path, access | O_CLOEXEC | O_NOCTTY, 0);
        return checked(fd, "open(" + path + ")");
    }

    /** Two ends of a line that carries bytes both ways: {@code socketpair(2)}. */
    public static List<Fd> pair() {
        int[] ends = new int[2];
        int done = LibC.CALLS.socketpair(AF_UNIX, SOCK_STREAM | O_CLOEXEC, 0, ends);
        checked(done, "socketpair(AF_UNIX, SOCK_STREAM)");
        return List.of(new Fd(ends[0]), new Fd(ends[1]));
    }

    static Fd checked(int result, String call) {
        if (result < 0) {
            throw KernelException.of(call);
        }
        return new Fd(result);
    }

    public InputStream input() {
        return new FdInputStream(this);
    }

    public OutputStream output() {
        return new FdOutputStream(this);
    }

    @Override
    public void close() {
        LibC.CALLS.close(number);
    }

    @Override
    public String toString() {
        return "fd " + number;
    }
}
