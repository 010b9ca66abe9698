// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mason.engine.content.Digest;
import mason.engine.state.DurableFile;
import mason.engine.state.StateLock;

/**
 * Stores images: all is unpacked and verified before anything is kept, the names last, so
 * that a name never leads to half an image, also after a loss of power.
 *
 * @param work a temporary directory
 */
record AddImages(ImageStore store, Path work) {

    /** No layer that a new one lies on is removed meanwhile. */
    List<Image> add(List<ArchivedImage> archived) throws IOException {
        try (StateLock pin = store.pin()) {
            for (ArchivedImage image : archived) {
                store.layers().unpack(diffIds(image),
                        image.layers().stream().map(ArchivedFile::path).toList(), work);
            }
            DurableFile.syncFileSystem(work);
            try (StateLock all = store.lock()) {
                return keep(archived);
            }
        }
    }

    private static List<Digest> diffIds(ArchivedImage image) throws IOException {
        List<Digest> ids = ImageConfig.parse(image.config()).layers();
        if (ids.isEmpty() || ids.size() != image.layers().size()) {
            throw new ImageException("an image names " + ids.size()
                    + " layers and brings " + image.layers().size());
        }
        return ids;
    }

    /** All that needs room is written first: what comes then are renames. */
    private List<Image> keep(List<ArchivedImage> archived) throws IOException {
        List<ImageIndex.Entry> added = new ArrayList<>();
        List<ImageIndex.Entry> next = store.index().entries();
        for (ArchivedImage image : archived) {
            added.add(written(image));
            next = ImageIndex.with(next, added.get(added.size() - 1));
        }
        Path index = store.index().prepared(next, work);
        for (int i = 0; i < archived.size(); i++) {
            take(archived.get(i), added.get(i));
        }
        store.layers().sync();
        DurableFile.sync(store.blobs().directory());
        store.index().replace(index);
        List<Image> images = new ArrayList<>();
        for (ImageIndex.Entry entry : added) {
            images.add(store.image(entry));
        }
        return images;
    }

    private ImageIndex.Entry written(ArchivedImage image) throws IOException {
        byte[] manifest = image.manifest().orElseGet(() -> Manifest.of(image));
        write(manifest);
        write(image.config());
        return new ImageIndex.Entry(Digest.of(manifest), manifest.length, image.names());
    }

    private void write(byte[] document) throws IOException {
        Path path = document(Digest.of(document));
        Files.write(path, document);
        DurableFile.sync(path);
    }

    private Path document(Digest digest) {
        return work.resolve("document-" + digest.hex());
    }

    private void take(ArchivedImage image, ImageIndex.Entry entry) throws IOException {
        store.layers().keep(diffIds(image), work);
        for (ArchivedFile layer : image.layers()) {
            store.blobs().take(layer.path(), layer.digest());
        }
        Digest config = Digest.of(image.config());
        store.blobs().take(document(config), config);
        store.blobs().take(document(entry.manifest()), entry.manifest());
    }
}
