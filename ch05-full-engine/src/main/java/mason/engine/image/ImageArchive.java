// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import mason.engine.state.TemporaryDirectory;
import mason.unionfs.LayerFormatException;

/**
 * An archive of images from a file or a pipe, which is read once: what {@code docker
 * save} writes, or an OCI image layout; compressed or not. Its content is not trusted.
 *
 * @param title what it is called when something is wrong with it
 */
public record ImageArchive(String title, InputStream bytes) {

    /**
     * Stores every image of the archive.
     *
     * @throws ImageArchiveException in one sentence, when the archive is not one, is
     *         broken or is for other machines; nothing is left of it then
     */
    public List<Image> loadInto(ImageStore store) throws IOException {
        try (TemporaryDirectory directory = store.temporary()) {
            List<ArchivedImage> images =
                    images(ArchivedFiles.of(bytes, directory.path()));
            if (images.isEmpty()) {
                throw new ImageException("it has no image");
            }
            return store.add(images, directory.path());
        } catch (LayerFormatException | ImageException | IllegalArgumentException e) {
            throw new ImageArchiveException(title, e);
        }
    }

    private static List<ArchivedImage> images(ArchivedFiles files) throws IOException {
        if (files.has(DockerArchive.MANIFEST)) {
            return new DockerArchive(files).images();
        }
        if (files.has(OciArchive.INDEX)) {
            return new OciArchive(files).images();
        }
        throw new ImageException("it is neither what docker save writes nor an OCI image"
                + " layout: it has no file [manifest.json] or [index.json]");
    }
}
