// SPDX-License-Identifier: Apache-2.0
package mason.engine.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import mason.linux.Fd;
import mason.linux.KernelException;
import mason.linux.OpenFlag;
import mason.linux.Splice;

/**
 * What is taken from a pipe, and kept in a file until it is in the log: an engine that is
 * killed leaves each byte in the pipe, in the file or in the log. The file begins with
 * how much of it is in the log, the log's inode and its size then.
 */
final class OutputSpool extends InputStream {

    private static final int HEADER = 3 * Long.BYTES;
    private static final long LARGE = 1 << 20;
    private static final long TOO_LARGE = 8 * LARGE;

    private final Fd pipe;
    private final Path path;
    private FileChannel file;
    private Splice splice;
    private Fd target;
    private long taken;
    private long end;
    private long inode;
    private long size;
    private boolean bypassed;

    /** @param path a file that may be there, of an engine that was killed */
    OutputSpool(Fd pipe, Path path) {
        this.pipe = pipe;
        this.path = path;
        try {
            if (Files.exists(path)) {
                open();
                readHeader();
            }
        } catch (IOException | KernelException e) {
            bypassed = true;
        }
    }

    private void open() throws IOException {
        file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE,
                StandardOpenOption.CREATE);
        target = Fd.open(path.toString(), OpenFlag.WRITE_ONLY);
        splice = new Splice(pipe, target);
    }

    private void readHeader() throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        file.read(header, 0);
        header.flip();
        if (header.remaining() == HEADER) {
            end = Math.max(0, file.size() - HEADER);
            taken = Math.min(header.getLong(), end);
            inode = header.getLong();
            size = header.getLong();
        }
    }

    long known(long ofLog) {
        return inode == ofLog ? size : -1;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        if (!bypassed && taken == end && !filled(most)) {
            return -1;
        }
        if (bypassed) {
            return pipe.input().read(bytes, from, most);
        }
        int count = file.read(ByteBuffer.wrap(bytes, from,
                (int) Math.min(most, end - taken)), HEADER + taken);
        taken += count;
        return count;
    }

    /** A disk that is full loses what the engine had in memory, not the container. */
    private boolean filled(int most) throws IOException {
        try {
            if (file == null) {
                open();
                writeHeader(file, 0);
            }
            if (end > TOO_LARGE) {
                bypass();
                return true;
            }
            int count = splice.move(HEADER + end, most);
            end += count;
            return count > 0;
        } catch (IOException | KernelException e) {
            bypass();
            return true;
        }
    }

    private void bypass() throws IOException {
        bypassed = true;
        close();
        Files.deleteIfExists(path);
    }

    /** @see OutputLedger#logged */
    void logged(long unwritten, long ofLog, long sizeOfLog) throws IOException {
        inode = ofLog;
        size = sizeOfLog;
        if (bypassed || file == null) {
            return;
        }
        if (end > LARGE && taken == end) {
            shorten((int) unwritten);
        }
        writeHeader(file, taken - unwritten);
    }

    private void writeHeader(FileChannel to, long logged) throws IOException {
        to.write(ByteBuffer.allocate(HEADER).putLong(logged).putLong(inode).putLong(size)
                .flip(), 0);
    }

    /** Begins again with what is not in the log yet. */
    private void shorten(int unwritten) throws IOException {
        ByteBuffer rest = ByteBuffer.allocate(unwritten);
        file.read(rest, HEADER + end - unwritten);
        Path next = path.resolveSibling(path.getFileName() + ".next");
        try (FileChannel other = FileChannel.open(next, StandardOpenOption.WRITE,
                StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
            other.write(rest.flip(), HEADER);
            writeHeader(other, 0);
        }
        Files.move(next, path, StandardCopyOption.ATOMIC_MOVE);
        close();
        open();
        taken = unwritten;
        end = unwritten;
    }

    @Override
    public void close() {
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            target.close();
        }
    }
}
