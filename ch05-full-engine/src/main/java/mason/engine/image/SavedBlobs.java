// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mason.engine.content.BlobStore;
import mason.engine.content.Digest;
import mason.engine.json.Json;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * What goes into an archive of images, each blob once: an OCI image layout that has a
 * {@code manifest.json} too, as docker writes it since version 25. The blobs are held
 * open, so that they can be written although they were removed meanwhile.
 */
final class SavedBlobs implements AutoCloseable {

    private static final String PLACE = "blobs/sha256/";

    private final Map<Digest, OpenBlob> blobs = new LinkedHashMap<>();
    private final SavedDocuments documents = new SavedDocuments();

    private record OpenBlob(InputStream bytes, long size) {
    }

    static SavedBlobs of(List<Image> images, BlobStore store) throws IOException {
        SavedBlobs saved = new SavedBlobs();
        try {
            for (Image image : images) {
                saved.add(image, store);
            }
            return saved;
        } catch (IOException | RuntimeException e) {
            saved.close();
            throw e;
        }
    }

    static String place(Digest blob) {
        return PLACE + blob.hex();
    }

    private void add(Image image, BlobStore store) throws IOException {
        byte[] bytes = store.read(image.manifest());
        Json manifest = Json.parse(bytes);
        List<Digest> layers = new ArrayList<>();
        open(image.manifest(), bytes.length, store);
        open(image.id(), manifest.at("config").at("size").number(), store);
        for (Json layer : manifest.at("layers").elements()) {
            layers.add(Digest.parse(layer.at("digest").text()));
            open(layers.get(layers.size() - 1), layer.at("size").number(), store);
        }
        documents.add(image, manifest.at("mediaType").text(), bytes.length, layers);
    }

    private void open(Digest blob, long size, BlobStore store) throws IOException {
        if (!blobs.containsKey(blob)) {
            blobs.put(blob, new OpenBlob(store.open(blob, size), size));
        }
    }

    void writeTo(OutputStream out) throws IOException {
        TarArchiveOutputStream tar = new TarArchiveOutputStream(out);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        put(tar, "blobs/", 0);
        tar.closeArchiveEntry();
        put(tar, PLACE, 0);
        tar.closeArchiveEntry();
        for (Map.Entry<Digest, OpenBlob> blob : blobs.entrySet()) {
            put(tar, place(blob.getKey()), blob.getValue().size());
            blob.getValue().bytes().transferTo(tar);
            tar.closeArchiveEntry();
        }
        for (Map.Entry<String, String> file : documents.files().entrySet()) {
            byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
            put(tar, file.getKey(), bytes.length);
            tar.write(bytes);
            tar.closeArchiveEntry();
        }
        tar.finish();
        tar.flush();
    }

    /** The same archive every time: no file has a date. */
    private static void put(TarArchiveOutputStream tar, String name, long size)
            throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(size);
        entry.setModTime(0);
        tar.putArchiveEntry(entry);
    }

    @Override
    public void close() throws IOException {
        for (OpenBlob blob : blobs.values()) {
            blob.bytes().close();
        }
    }
}
