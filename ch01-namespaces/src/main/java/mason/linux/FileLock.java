// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A lock on one byte of a file, which need not be there. The open file description holds
 * it: it ends when that is closed, with its process at the latest, and two threads of
 * one JVM can contend for it. fcntl(2), "Open file description locks", Linux 3.15.
 */
public record FileLock(Fd file, long at) implements AutoCloseable {

    private static final Argument TRY = Argument.symbol("F_OFD_SETLK", 37);
    private static final Argument WAIT = Argument.symbol("F_OFD_SETLKW", 38);
    private static final short F_RDLCK = 0;
    private static final short F_WRLCK = 1;
    private static final short F_UNLCK = 2;
    private static final short SEEK_SET = 0;
    private static final long ONE_BYTE = 1;
    private static final int FLOCK_SIZE = 32;
    private static final int READABLE_BY_ALL = 0644;

    /** Opens the file, which is made when it is missing, and holds no lock on it yet. */
    public static FileLock on(String path, long at) {
        return new FileLock(Fd.create(path, READABLE_BY_ALL), at);
    }

    /** Waits until no other holds a lock. */
    public void exclusive() {
        Waiting.forEnd(call(WAIT, F_WRLCK));
    }

    /** Waits until no other holds an exclusive lock. */
    public void shared() {
        Waiting.forEnd(call(WAIT, F_RDLCK));
    }

    /** Whether no other held a lock, so that this is an exclusive one now. */
    public boolean tryExclusive() {
        return call(TRY, F_WRLCK).invoke(0) == 0;
    }

    public void release() {
        call(TRY, F_UNLCK).make();
    }

    /** Whether the path still leads to this file. */
    public boolean isAt(Path path) throws IOException {
        return Files.exists(path)
                && Files.isSameFile(path, Path.of("/proc/self/fd/" + file.number()));
    }

    private CCall call(Argument command, short type) {
        ByteBuffer flock = ByteBuffer.allocate(FLOCK_SIZE).order(ByteOrder.nativeOrder())
                .putShort(type).putShort(SEEK_SET).putInt(0).putLong(at)
                .putLong(ONE_BYTE);
        return CCall.of("fcntl", Argument.descriptor(file), command,
                new Argument.Struct(flock.array(),
                        "{l_type=" + type + ", l_start=" + at + ", l_len=1}"));
    }

    @Override
    public void close() {
        file.close();
    }
}
