// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * The entries of a tar archive, plain or compressed, such as a layer: OCI image
 * specification, layer.md. Whatever is wrong with the archive comes out as one kind of
 * exception, and no header takes more than a megabyte of memory.
 */
public final class ArchiveReader extends InputStream {

    private final ArchiveStream bytes;
    private final TarArchiveInputStream tar;

    /** @param archive read as far as {@link #finish} is called, and left open */
    public ArchiveReader(InputStream archive) {
        this.bytes = new ArchiveStream(reading(() -> Compression.uncompressed(archive)));
        this.tar = new TarArchiveInputStream(bytes, TarEntry.BYTES.name());
    }

    /**
     * The next entry, whose content this stream has then; nothing after the last.
     *
     * @throws LayerFormatException when the archive is broken
     */
    public Optional<TarEntry> next() {
        reading(this::passContent);
        bytes.expectHeader();
        Optional<TarArchiveEntry> header =
                reading(() -> Optional.ofNullable(tar.getNextEntry()));
        byte[] blocks = bytes.expectContent();
        if (header.isEmpty() && blocks.length % ArchiveStream.BLOCK != 0) {
            throw broken("it ends in the middle of a block", null);
        }
        if (header.isPresent() && !header.get().isCheckSumOK()) {
            throw broken("a header has the wrong checksum", null);
        }
        return header.map(h -> new TarEntry(h, reading(() -> PaxRecords.of(blocks))));
    }

    private long passContent() throws IOException {
        long passed = 0;
        if (tar.getCurrentEntry() != null) {
            for (long n = tar.skip(Long.MAX_VALUE); n > 0;) {
                passed += n;
                n = tar.skip(Long.MAX_VALUE);
            }
        }
        return passed;
    }

    @Override
    public int read() {
        return reading(tar::read);
    }

    @Override
    public int read(byte[] into, int from, int length) {
        return reading(() -> tar.read(into, from, length));
    }

    /**
     * Reads what is behind the mark that ends the archive, for the checksum of the
     * packer. Like docker and GNU tar we do not care what it is.
     */
    public void finish() {
        reading(() -> bytes.transferTo(OutputStream.nullOutputStream()));
    }

    /** The tar reader is not always the first to see that a number makes no sense. */
    private static <T> T reading(Source<T> source) {
        try {
            return source.read();
        } catch (EOFException e) {
            throw broken("it is cut short", e);
        } catch (IOException | IllegalArgumentException | ArithmeticException
                | IndexOutOfBoundsException e) {
            throw broken(e.getMessage(), e);
        }
    }

    private static LayerFormatException broken(String what, Throwable cause) {
        return new LayerFormatException("the archive is broken: " + what, cause);
    }

    /** Something read from the archive. */
    @FunctionalInterface
    private interface Source<T> {

        T read() throws IOException;
    }
}
