// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The uncompressed bytes of a layer. A header that never ends would fill the memory, as
 * the tar reader collects it there: so there is a limit to what is read at once.
 */
final class LayerStream extends FilterInputStream {

    static final int BLOCK = 512;
    private static final long LONGEST_HEADER = 1 << 20;

    private long count;
    private long left;

    LayerStream(InputStream in) {
        super(in);
    }

    /** From here to the next call a header is read, or what follows the last one. */
    void expectHeader() {
        left = LONGEST_HEADER;
    }

    /** From here to the next call content is read, which is kept on disk. */
    void expectContent() {
        left = Long.MAX_VALUE;
    }

    /** How many bytes have been read or skipped. */
    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (left == 0 && length > 0) {
            throw new IOException("a header of more than " + LONGEST_HEADER + " bytes");
        }
        int most = (int) Math.min(length, left);
        int read = super.read(bytes, from, most);
        left -= Math.max(read, 0);
        count += Math.max(read, 0);
        return read;
    }

    /** What is skipped needs no memory. */
    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        count += skipped;
        return skipped;
    }
}
