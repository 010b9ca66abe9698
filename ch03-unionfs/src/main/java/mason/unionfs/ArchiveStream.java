// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The uncompressed bytes of an archive. Headers are kept as they are read, as the tar
 * reader takes all texts in them for UTF-8. A header that never ends would fill the
 * memory: so there is a limit to what is read at once.
 */
final class ArchiveStream extends FilterInputStream {

    static final int BLOCK = 512;
    private static final long LONGEST_HEADER = 1 << 20;

    private final ByteArrayOutputStream header = new ByteArrayOutputStream();
    private boolean inHeader;
    private int padding;
    private long count;

    ArchiveStream(InputStream in) {
        super(in);
    }

    /** From here to the next call headers are read, or what follows the last one. */
    void expectHeader() {
        header.reset();
        padding = (int) (-count & BLOCK - 1);
        inHeader = true;
    }

    /**
     * From here to the next call content is read, which is kept on disk.
     *
     * @return the blocks that were read as headers
     */
    byte[] expectContent() {
        inHeader = false;
        byte[] read = header.toByteArray();
        return Arrays.copyOfRange(read, Math.min(padding, read.length), read.length);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (!inHeader) {
            return counted(super.read(bytes, from, length));
        }
        int left = (int) LONGEST_HEADER - header.size();
        if (left == 0 && length > 0) {
            throw new IOException("a header of more than " + LONGEST_HEADER + " bytes");
        }
        int read = counted(super.read(bytes, from, Math.min(length, left)));
        header.write(bytes, from, Math.max(read, 0));
        return read;
    }

    private int counted(int read) {
        count += Math.max(read, 0);
        return read;
    }

    /** What is skipped needs no memory. */
    @Override
    public long skip(long bytes) throws IOException {
        if (inHeader) {
            return Math.max(0, read(new byte[(int) Math.min(bytes, BLOCK)]));
        }
        long skipped = super.skip(bytes);
        count += skipped;
        return skipped;
    }

    /** The tar reader would go back behind the end mark, and count it twice. */
    @Override
    public boolean markSupported() {
        return false;
    }
}
