// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import mason.engine.state.StateLock;

/**
 * The images of a store, by the verbs of docker-image(1). An image is called by a name, a
 * name and digest, an id or the start of one; {@link ImageException} has a kind for
 * each fault. What a verb has answered is on the disk.
 */
public record Images(ImageStore store) {

    /**
     * All images that the filter lets through, the newest first.
     *
     * @param broken is told about each image that cannot be read, and why
     */
    public List<ListedImage> list(ImageFilter filter, Consumer<String> broken)
            throws IOException {
        return new ListImages(store, broken).list(filter);
    }

    /** @throws NoSuchImageException if there is none */
    public Image find(String image) throws IOException {
        return store.finder().by(image).sound();
    }

    /** The image and its size. */
    public ListedImage inspect(String image) throws IOException {
        Image found = find(image);
        return list(ImageFilter.only(found), broken -> {
        }).get(0);
    }

    /** The steps by which it was made, the last one first. */
    public List<HistoryRow> history(String image) throws IOException {
        return new ImageHistory(store).of(find(image));
    }

    /** @param title what the archive is called when something is wrong with it */
    public List<Image> load(String title, InputStream archive) throws IOException {
        return new ImageArchive(title, archive).loadInto(store);
    }

    /** One archive of several images, for docker, podman, skopeo and us. */
    public void save(List<String> images, OutputStream archive) throws IOException {
        new SaveImages(store).save(images, archive);
    }

    /** @return the image, with all its names */
    public Image tag(String image, String name) throws IOException {
        return new TagImage(store).tag(image, name);
    }

    /**
     * Takes a name away, and the image with its last one.
     *
     * @throws ImageConflictException when something needs the image
     */
    public List<RemovedPart> remove(String image, boolean force, ImageUse.Source uses)
            throws IOException {
        return new RemoveImage(store, force).remove(image, uses);
    }

    /** @param all whether images that have a name go, too, if no container uses them */
    public Pruned prune(boolean all, ImageFilter filter, ImageUse.Source uses)
            throws IOException {
        return new PruneImages(store, all, filter).prune(uses);
    }

    public DiskUsage usage(ImageUse.Source uses, Consumer<String> broken)
            throws IOException {
        return new ListImages(store, broken).usage(uses.uses());
    }

    /** Removes what no image and no container needs; a killed engine leaves such. */
    public SweptContent sweep(ImageUse.Source uses) throws IOException {
        store.sweep();
        try (StateLock pinned = store.unpinned(); StateLock all = store.lock()) {
            return new Removal(store, uses.uses()).sweep();
        }
    }
}
