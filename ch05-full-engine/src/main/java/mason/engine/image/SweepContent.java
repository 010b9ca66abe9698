// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import mason.engine.content.Digest;
import mason.engine.state.TemporaryFiles;

/** Removes blobs and layers that nothing needs, and makes nothing: a disk may be full. */
final class SweepContent {

    private final ImageStore store;
    private int layers;
    private int blobs;
    private long bytes;

    private SweepContent(ImageStore store) {
        this.store = store;
    }

    static SweepContent in(ImageStore store) {
        return new SweepContent(store);
    }

    /** For a caller that holds the locks of the store. */
    SweptContent sweep(LiveContent live) throws IOException {
        if (!live.complete()) {
            return SweptContent.NOTHING;
        }
        removeBlobs(live.blobs(store.blobs()));
        removeLayers(live);
        removeLinks(store.directory().resolve("l"));
        TemporaryFiles.remove(store.directory());
        store.layers().removeUnfinished();
        return new SweptContent(layers, blobs, bytes);
    }

    private void removeBlobs(Set<Digest> needed) throws IOException {
        for (Digest blob : store.blobs().all()) {
            if (!needed.contains(blob)) {
                bytes += Files.size(store.blobs().path(blob));
                blobs++;
                store.blobs().delete(blob);
            }
        }
    }

    private void removeLayers(LiveContent live) throws IOException {
        for (ChainId layer : store.layers().all()) {
            if (!live.needs(layer, store.layers().path(layer))) {
                bytes += store.layers().size(layer);
                layers++;
                store.layers().delete(layer);
            }
        }
    }

    /** A short name of a layer that is gone. */
    private static void removeLinks(Path links) throws IOException {
        if (Files.isDirectory(links)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(links)) {
                for (Path link : all) {
                    if (Files.isSymbolicLink(link) && Files.notExists(link)) {
                        Files.delete(link);
                    }
                }
            }
        }
    }
}
