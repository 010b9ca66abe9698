// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import mason.engine.content.Digest;

/** A store in a directory, and images of a file or two made for it. */
record StoredImages(Path directory) {

    ImageStore store() {
        return new ImageStore(directory);
    }

    Images images() {
        return new Images(store());
    }

    /** An image with a layer for each of {@code texts}. */
    Image load(String name, String... texts) throws IOException {
        return made("[\"" + name + "\"]", "", texts);
    }

    /**
     * @param names as a JSON list
     * @param config members of the image's configuration in JSON, each with a comma
     */
    Image made(String names, String config, String... texts) throws IOException {
        List<byte[]> layers =
                List.of(texts).stream().map(t -> Archives.layer("note", t)).toList();
        byte[] document = Archives.text("{" + config
                + "\"os\":\"linux\",\"rootfs\":{\"diff_ids\":["
                + layers.stream().map(l -> "\"" + Digest.of(l) + "\"")
                        .collect(Collectors.joining(","))
                + "]}}");
        return Archives.load(Archives.tar(Archives.docker(names, document, layers)),
                store()).get(0);
    }

    /** What is kept for the images, by kind: how many layers, how many blobs. */
    List<Integer> kept() {
        return List.of(count("images/layers"), count("images/blobs/sha256"),
                count("images/sizes"));
    }

    private int count(String path) {
        String[] names = directory.resolve(path).toFile().list();
        return names == null ? 0 : names.length;
    }

    ImageUse use(Image image, boolean running) {
        return new ImageUse(image.id(), "c0ffee", running, image.layers());
    }
}
