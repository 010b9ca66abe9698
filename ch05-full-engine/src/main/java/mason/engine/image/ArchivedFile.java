// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import mason.engine.content.Digest;
import mason.engine.content.DigestedStream;
import mason.unionfs.Compression;

/**
 * A file that came in an archive and is a temporary file now.
 *
 * @param size in bytes
 */
record ArchivedFile(Path path, Digest digest, long size, Compression compression) {

    private static final int MAGIC = 4;
    private static final int BUFFER = 1 << 17;

    /** Writes all of {@code content} to {@code path}, and learns its digest. */
    static ArchivedFile write(InputStream content, Path path) throws IOException {
        DigestedStream bytes = new DigestedStream(content);
        try (OutputStream out = Files.newOutputStream(path)) {
            byte[] start = bytes.readNBytes(MAGIC);
            out.write(start);
            long size = start.length + copy(bytes, out);
            return new ArchivedFile(path, bytes.digest(), size, Compression.of(start));
        }
    }

    private static long copy(InputStream from, OutputStream to) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
            to.write(buffer, 0, n);
            size += n;
        }
        return size;
    }
}
