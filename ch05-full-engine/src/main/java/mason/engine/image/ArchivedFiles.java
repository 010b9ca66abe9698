// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import mason.engine.content.Digest;
import mason.engine.content.Document;
import mason.engine.json.Json;
import mason.unionfs.ArchiveReader;
import mason.unionfs.TarEntry;

/**
 * The files of an image archive by name, each written to a temporary file in the one
 * pass that a pipe allows. No name of the archive is a name on the disk.
 */
final class ArchivedFiles {

    private static final int MOST_FILES = 100_000;
    private static final int MOST_LINKS = 8;

    private final Map<String, ArchivedFile> files = new HashMap<>();
    private final Map<String, String> links = new HashMap<>();

    private ArchivedFiles() {
    }

    /** @param directory where they are put, for as long as they are needed */
    static ArchivedFiles of(InputStream archive, Path directory) throws IOException {
        ArchivedFiles all = new ArchivedFiles();
        ArchiveReader reader = new ArchiveReader(archive);
        for (var entry = reader.next(); entry.isPresent(); entry = reader.next()) {
            all.add(entry.get(), reader, directory);
        }
        reader.finish();
        return all;
    }

    private void add(TarEntry entry, InputStream content, Path directory)
            throws IOException {
        int count = files.size() + links.size();
        if (count == MOST_FILES) {
            throw new ImageException("it has more than " + MOST_FILES + " files");
        }
        Path name = named(entry.name());
        if (entry.isRegularFile()) {
            Path file = directory.resolve("file-" + count);
            files.put(name.toString(), ArchivedFile.write(content, file));
        } else if (entry.isHardLink()) {
            links.put(name.toString(), named(entry.target()).toString());
        } else if (entry.isSymbolicLink()) {
            links.put(name.toString(),
                    named(name.resolveSibling(entry.target()).toString()).toString());
        }
    }

    private static Path named(String name) {
        return Path.of("/").resolve(name.replace('\0', '/')).normalize();
    }

    boolean has(String name) {
        return find(name).isPresent();
    }

    /** The file of that name, where a link of the archive may lead to it. */
    ArchivedFile get(String name) {
        return find(name).orElseThrow(
                () -> new ImageException("it has no file [" + name + "]"));
    }

    private Optional<ArchivedFile> find(String name) {
        String at = named(name).toString();
        for (int left = MOST_LINKS; left > 0 && links.containsKey(at); left--) {
            at = links.get(at);
        }
        return Optional.ofNullable(files.get(at));
    }

    byte[] document(String name) throws IOException {
        return Document.read(get(name).path());
    }

    Json json(String name) throws IOException {
        byte[] document = document(name);
        try {
            return Json.parse(document);
        } catch (IOException e) {
            throw new ImageException("its file [" + name + "] is " + e.getMessage());
        }
    }

    /** The blob of an OCI image layout that a descriptor names, if it is that. */
    ArchivedFile blob(Json descriptor) {
        Digest digest = Digest.parse(descriptor.at("digest").text());
        ArchivedFile file = get("blobs/sha256/" + digest.hex());
        long size = descriptor.at("size").number();
        if (!file.digest().equals(digest) || file.size() != size) {
            throw new ImageException("the blob " + digest + " is not what it should be:"
                    + " expected " + size + " bytes, found " + file.size() + " bytes of "
                    + file.digest());
        }
        return file;
    }

    byte[] blobDocument(Json descriptor) throws IOException {
        return Document.read(blob(descriptor).path());
    }
}
