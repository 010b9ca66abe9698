// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * How an archive is packed, known by its first bytes: OCI image specification, layer.md,
 * {@code application/vnd.oci.image.layer.v1.tar} with {@code +gzip} or {@code +zstd}.
 * Docker takes two more for what it loads and copies, which no specification names.
 */
public enum Compression {

    NONE("", ""),
    GZIP("1f8b", "+gzip"),
    ZSTD("28b52ffd", "+zstd"),
    BZIP2("425a68", "+bzip2"),
    XZ("fd377a58", "+xz");

    private static final int LONGEST = 4;
    /** What xz -9 asks for is a little more than 65 MiB. */
    private static final int MOST_KIBIBYTES = 80 << 10;
    private static final int BUFFER = 1 << 16;

    private final byte[] magic;
    private final String suffix;

    Compression(String magic, String suffix) {
        this.magic = HexFormat.of().parseHex(magic);
        this.suffix = suffix;
    }

    /** What it adds to a media type. */
    public String suffix() {
        return suffix;
    }

    /** @param start the first four bytes, or all if there are fewer */
    public static Compression of(byte[] start) {
        return Stream.of(GZIP, ZSTD, BZIP2, XZ).filter(c -> c.begins(start)).findFirst()
                .orElse(NONE);
    }

    private boolean begins(byte[] start) {
        return start.length >= magic.length
                && Arrays.equals(magic, 0, magic.length, start, 0, magic.length);
    }

    /** The plain bytes of {@code packed}, whichever way they are packed. */
    public static InputStream uncompressed(InputStream packed) throws IOException {
        BufferedInputStream in = new BufferedInputStream(packed, BUFFER);
        in.mark(LONGEST);
        Compression found = of(in.readNBytes(LONGEST));
        in.reset();
        return switch (found) {
            case NONE -> in;
            case GZIP -> gunzipped(in);
            case ZSTD -> new Unzstd(in);
            case BZIP2 -> new BZip2CompressorInputStream(in, true);
            case XZ -> new XZInputStream(in, MOST_KIBIBYTES);
        };
    }

    /** Several gzip streams in a row are one: RFC 1952, 2.2. */
    private static InputStream gunzipped(InputStream in) throws IOException {
        return GzipCompressorInputStream.builder().setInputStream(in)
                .setDecompressConcatenated(true).get();
    }

    /** The decoder speaks of garbage in unchecked exceptions of its own. */
    private static final class Unzstd extends FilterInputStream {

        Unzstd(InputStream packed) {
            super(new ZstdInputStream(packed));
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                return super.read(bytes, from, length);
            } catch (RuntimeException e) {
                throw new IOException("zstd: " + e.getMessage(), e);
            }
        }
    }
}
