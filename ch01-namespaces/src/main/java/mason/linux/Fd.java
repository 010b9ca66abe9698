// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A file descriptor of this process.
 *
 * @param number what the kernel knows it by
 */
public record Fd(int number) implements AutoCloseable {

    public static final Fd STDIN = new Fd(0);
    public static final Fd STDOUT = new Fd(1);
    public static final Fd STDERR = new Fd(2);
    private static final int AF_UNIX = 1;
    private static final int SOCK_STREAM = 1;
    private static final long SOCK_CLOEXEC = OpenFlag.CLOSE_ON_EXEC.bit();

    /** {@code open(2)} with O_CLOEXEC: no child inherits it unless it is given to it. */
    public static Fd open(String path, OpenFlag... flags) {
        Set<OpenFlag> all = EnumSet.of(OpenFlag.CLOSE_ON_EXEC,
                OpenFlag.NO_CONTROLLING_TERMINAL);
        all.addAll(List.of(flags));
        return new Fd(
                CCall.of("open", Argument.string(path), Argument.flags(all)).make());
    }

    /** A file to read and write, made if it is missing: {@code open(2)}, O_CREAT. */
    static Fd create(String path, int mode) {
        Set<OpenFlag> flags = Set.of(OpenFlag.READ_WRITE, OpenFlag.CREATE,
                OpenFlag.CLOSE_ON_EXEC);
        return new Fd(CCall.of("open", Argument.string(path), Argument.flags(flags),
                Argument.mode(mode)).make());
    }

    /** Two sockets that carry bytes both ways: {@code socketpair(2)}. */
    public static List<Fd> pair() {
        byte[] ends = new byte[2 * Integer.BYTES];
        CCall.of("socketpair", Argument.symbol("AF_UNIX", AF_UNIX),
                Argument.symbol("SOCK_STREAM|SOCK_CLOEXEC", SOCK_STREAM | SOCK_CLOEXEC),
                Argument.number(0), new Argument.Struct(ends, "[]")).make();
        ByteBuffer numbers = ByteBuffer.wrap(ends).order(ByteOrder.nativeOrder());
        return List.of(new Fd(numbers.getInt()), new Fd(numbers.getInt()));
    }

    public InputStream input() {
        return new FdInputStream(this);
    }

    public OutputStream output() {
        return new FdOutputStream(this);
    }

    /**
     * Waits until all that was written to the file system this is on is on the disk:
     * {@code int syncfs(int fd)}, syncfs(2), Linux 2.6.39; it tells of errors since 5.8.
     */
    public void syncFileSystem() {
        CCall.of("syncfs", Argument.descriptor(this)).make();
    }

    /** A path that leads to what is open, whatever its name is by now: proc(5). */
    public String inProc() {
        return "/proc/self/fd/" + number;
    }

    @Override
    public void close() {
        CCall.of("close", Argument.descriptor(this)).invoke(0);
    }

    @Override
    public String toString() {
        return "fd " + number;
    }
}
