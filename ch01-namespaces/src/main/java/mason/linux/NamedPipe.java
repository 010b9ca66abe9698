// SPDX-License-Identifier: Apache-2.0
package mason.linux;

/**
 * A pipe with a name in the file system: fifo(7). What is in it outlives a reader that
 * dies, as long as one process has it open for writing.
 */
public record NamedPipe(String path) {

    private static final int OWNER_ALONE = 0600;

    /** {@code mkfifo(3)}; one that is there already is used. */
    public static NamedPipe make(String path) {
        CCall make = CCall.of("mkfifo", Argument.string(path),
                Argument.mode(OWNER_ALONE));
        if (make.invoke(0) < 0 && !LibC.errno().equals(Errno.EEXIST)) {
            throw new KernelException(make, LibC.errno(), "");
        }
        return new NamedPipe(path);
    }

    /**
     * The end of the container. It is open for both directions: a writer is not killed
     * by SIGPIPE while there is no reader, it waits when the pipe is full.
     */
    public Fd openForBoth() {
        return Fd.open(path, OpenFlag.READ_WRITE);
    }

    /** An end that reads; its end of data is the last writer's close. */
    public Fd openForReading() {
        Fd both = openForBoth();
        try {
            return Fd.open(path, OpenFlag.READ_ONLY);
        } finally {
            both.close();
        }
    }

    /** An end that writes; it never waits for a reader. */
    public Fd openForWriting() {
        Fd both = openForBoth();
        try {
            return Fd.open(path, OpenFlag.WRITE_ONLY);
        } finally {
            both.close();
        }
    }
}
