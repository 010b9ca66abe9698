// SPDX-License-Identifier: Apache-2.0
package mason.engine.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

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

    public boolean has(Digest digest) {
        return Files.isRegularFile(path(digest));
    }

    /**
     * The bytes named {@code digest}, for a document.
     *
     * @throws DamagedBlobException when the blob is missing, or is not what its name says
     */
    public byte[] read(Digest digest) throws IOException {
        if (!has(digest)) {
            throw new DamagedBlobException(digest, "missing");
        }
        byte[] bytes = Document.read(path(digest));
        if (!Digest.of(bytes).equals(digest)) {
            throw new DamagedBlobException(digest, "damaged");
        }
        return bytes;
    }

    /**
     * The bytes named {@code digest}, for a file that is too large to be looked at.
     *
     * @throws DamagedBlobException when the blob is missing, or has another size
     */
    public InputStream open(Digest digest, long size) throws IOException {
        if (!has(digest)) {
            throw new DamagedBlobException(digest, "missing");
        }
        if (Files.size(path(digest)) != size) {
            throw new DamagedBlobException(digest, "damaged");
        }
        return Files.newInputStream(path(digest));
    }

    /** All blobs that are here. */
    public List<Digest> all() throws IOException {
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> n.matches("[0-9a-f]{64}")).map(Digest::new).toList();
        }
    }

    public void delete(Digest digest) throws IOException {
        Files.deleteIfExists(path(digest));
    }

    /**
     * Takes a file over that has the bytes named {@code digest}, as its caller knows; a
     * reader never sees half a blob, and a damaged one is whole again.
     *
     * @param file on the same file system; gone afterwards, or taken over before
     */
    public void take(Path file, Digest digest) throws IOException {
        Files.createDirectories(directory);
        if (Files.exists(file) || !has(digest)) {
            Files.move(file, path(digest), StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
