// SPDX-License-Identifier: Apache-2.0
package mason.engine.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;

/**
 * The {@code blobs} directory of an OCI image layout: each file is named by its digest,
 * so that the same bytes are stored once. OCI image specification,
 * image-layout.md.
 */
public final class BlobStore {

    private final Path directory;

    /** @param layout the directory that has, or will have, {@code blobs} in it */
    public BlobStore(Path layout) {
        this.directory = layout.resolve("blobs").resolve("sha256");
    }

    /** Where the blobs are. */
    public Path directory() {
        return directory;
    }

    /** Where the bytes named {@code digest} are, or would be. */
    public Path path(Digest digest) {
        return directory.resolve(digest.hex());
    }

    public byte[] read(Digest digest) throws IOException {
        return Files.readAllBytes(path(digest));
    }

    /** Stores what {@code writer} writes; a reader never sees half a blob. */
    public Digest put(Writer writer) throws IOException {
        Files.createDirectories(directory);
        Path incoming = Files.createTempFile(directory, ".incoming-", "");
        try {
            Digest digest = written(incoming, writer);
            Files.move(incoming, path(digest), StandardCopyOption.ATOMIC_MOVE);
            return digest;
        } finally {
            Files.deleteIfExists(incoming);
        }
    }

    public Digest put(byte[] bytes) throws IOException {
        return put(out -> out.write(bytes));
    }

    public Digest put(InputStream bytes) throws IOException {
        return put(bytes::transferTo);
    }

    private static Digest written(Path file, Writer writer) throws IOException {
        DigestOutputStream out = new DigestOutputStream(Files.newOutputStream(file),
                Digest.digester());
        try (out) {
            writer.writeTo(out);
        }
        return Digest.finished(out.getMessageDigest().digest());
    }

    /** Something that knows how to write a blob. */
    @FunctionalInterface
    public interface Writer {

        void writeTo(OutputStream out) throws IOException;
    }
}
