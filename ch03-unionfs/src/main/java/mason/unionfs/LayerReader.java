// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * The entries of a layer archive, plain or compressed by gzip: OCI image specification,
 * layer.md, {@code application/vnd.oci.image.layer.v1.tar} and {@code +gzip}. Whatever
 * is wrong with the archive comes out as one kind of exception.
 */
final class LayerReader extends InputStream {

    private static final byte[] GZIP = {0x1F, (byte) 0x8B};
    private static final byte[] ZSTD = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD};

    private final LayerStream bytes;
    private final TarArchiveInputStream tar;

    LayerReader(InputStream archive) {
        this.bytes = new LayerStream(reading(() -> uncompressed(archive)));
        this.tar = new TarArchiveInputStream(bytes, "UTF-8");
    }

    private static InputStream uncompressed(InputStream archive) throws IOException {
        BufferedInputStream in = new BufferedInputStream(archive, 1 << 16);
        if (startsWith(in, ZSTD)) {
            throw new IOException("it is compressed by zstd, we read gzip only");
        }
        return startsWith(in, GZIP)
                ? GzipCompressorInputStream.builder()
                        .setInputStream(in).setDecompressConcatenated(true).get()
                : in;
    }

    private static boolean startsWith(InputStream in, byte[] magic) throws IOException {
        in.mark(magic.length);
        byte[] start = in.readNBytes(magic.length);
        in.reset();
        return Arrays.equals(start, magic);
    }

    /** The next entry, whose content this stream has then; nothing after the last. */
    Optional<TarArchiveEntry> next() {
        bytes.expectHeader();
        Optional<TarArchiveEntry> entry = reading(
                () -> Optional.ofNullable(tar.getNextEntry()));
        if (entry.isPresent() && !entry.get().isCheckSumOK()) {
            throw broken("a header has the wrong checksum", null);
        }
        bytes.expectContent();
        return entry;
    }

    @Override
    public int read() {
        return reading(tar::read);
    }

    @Override
    public int read(byte[] into, int from, int length) {
        return reading(() -> tar.read(into, from, length));
    }

    /** Reads what is behind the last entry: zeros, and the checksum of gzip. */
    void finish() {
        bytes.expectHeader();
        reading(() -> bytes.transferTo(OutputStream.nullOutputStream()));
        if (bytes.count() % LayerStream.BLOCK != 0) {
            throw broken("it ends in the middle of a block", null);
        }
    }

    /** The tar reader is not always the first to see that a number makes no sense. */
    private static <T> T reading(Source<T> source) {
        try {
            return source.read();
        } catch (IOException | IllegalArgumentException | ArithmeticException
                | IndexOutOfBoundsException e) {
            throw broken(e.getMessage(), e);
        }
    }

    private static LayerFormatException broken(String what, Throwable cause) {
        return new LayerFormatException("the layer archive is broken: " + what, cause);
    }

    /** Something read from the archive. */
    @FunctionalInterface
    private interface Source<T> {

        T read() throws IOException;
    }
}
