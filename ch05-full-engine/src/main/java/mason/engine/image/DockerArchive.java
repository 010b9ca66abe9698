// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mason.engine.json.Json;
import mason.unionfs.DirectoryTree;
import mason.unionfs.LayerArchive;
import mason.unionfs.LayerFormatException;

/**
 * What {@code docker save} writes: a tar with a {@code manifest.json} that lists
 * configurations, names and layers; Docker image specification 1.2, "Combined Image
 * JSON + Filesystem Changeset Format".
 */
public final class DockerArchive {

    private final Path file;

    public DockerArchive(Path file) {
        this.file = file;
    }

    /** Stores every named image of the archive. Its content is not trusted. */
    public List<Image> loadInto(ImageStore store) throws IOException {
        Path unpacked = Files.createTempDirectory("mason-load-").resolve("archive");
        try {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                LayerArchive.unpack(in, unpacked);
            }
            return load(unpacked, store);
        } catch (LayerFormatException e) {
            throw new ImageException(file + " cannot be loaded: " + e.getMessage(), e);
        } finally {
            DirectoryTree.delete(unpacked.getParent());
        }
    }

    private List<Image> load(Path directory, ImageStore store) throws IOException {
        List<Image> images = new ArrayList<>();
        for (Json image : Json.parse(read(directory, "manifest.json")).elements()) {
            byte[] config = read(directory, image.at("Config").text());
            List<Path> layers = new ArrayList<>();
            for (String layer : image.at("Layers").texts()) {
                layers.add(inside(directory, layer));
            }
            for (String name : image.at("RepoTags").texts()) {
                images.add(store.add(ImageReference.parse(name), config, layers));
            }
        }
        return images;
    }

    private byte[] read(Path directory, String name) throws IOException {
        return Files.readAllBytes(inside(directory, name));
    }

    /** The file of that name, which no {@code ..} or link may lead out of the archive. */
    private Path inside(Path directory, String name) throws IOException {
        Path found = directory.resolve(name);
        if (name.isEmpty() || !Files.isRegularFile(found)
                || !found.toRealPath().startsWith(directory.toRealPath())) {
            throw new ImageException(file + " is not an image archive of docker save:"
                    + " it has no file [" + name + "]");
        }
        return found;
    }
}
