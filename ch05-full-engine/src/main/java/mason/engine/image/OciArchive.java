// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mason.engine.json.Json;

/**
 * An OCI image layout in a tar: OCI image specification, image-layout.md. Of an image
 * for several platforms only the one for this machine is taken.
 */
final class OciArchive {

    static final String INDEX = "index.json";
    private static final List<String> NAMES = List.of("io.containerd.image.name",
            "org.opencontainers.image.ref.name");
    private static final String NO_PLATFORM = "unknown";
    private static final int DEEPEST = 4;

    private final ArchivedFiles files;
    private final Set<Platform> foreign = new LinkedHashSet<>();

    OciArchive(ArchivedFiles files) {
        this.files = files;
    }

    /** @throws ImageException if no image of the archive is for this machine */
    List<ArchivedImage> images() throws IOException {
        List<ArchivedImage> images = new ArrayList<>();
        for (Json descriptor : files.json(INDEX).at("manifests").elements()) {
            images(descriptor, names(descriptor), images, DEEPEST);
        }
        if (images.isEmpty() && !foreign.isEmpty()) {
            throw new ImageException("it is for " + foreign + ", and this machine is "
                    + Platform.ofThisMachine());
        }
        return images;
    }

    private void images(Json descriptor, List<ImageReference> names,
            List<ArchivedImage> into, int levels) throws IOException {
        if (isForeign(descriptor.at("platform"))) {
            return;
        }
        byte[] document = files.blobDocument(descriptor);
        Json json = Json.parse(document);
        if (json.has("manifests")) {
            if (levels == 0) {
                throw new ImageException("its indexes are nested too deeply");
            }
            for (Json inner : json.at("manifests").elements()) {
                images(inner, names, into, levels - 1);
            }
        } else {
            into.add(image(names, document, json));
        }
    }

    /** What is for no platform is no image: a signature, a proof of where it is from. */
    private boolean isForeign(Json json) {
        Platform platform = Platform.of(json);
        boolean runs = Platform.ofThisMachine().canRun(platform);
        if (!runs && !platform.system().equals(NO_PLATFORM)) {
            foreign.add(platform);
        }
        return !runs;
    }

    private ArchivedImage image(List<ImageReference> names, byte[] document, Json json)
            throws IOException {
        return new ArchivedImage(names, files.blobDocument(json.at("config")),
                Optional.of(document),
                json.at("layers").elements().stream().map(files::blob).toList());
    }

    /** A tag alone names no image: the archive was to be called by the rest of it. */
    private static List<ImageReference> names(Json descriptor) {
        return NAMES.stream().map(n -> descriptor.at("annotations").at(n).text())
                .filter(n -> n.matches(".*[:/].*")).limit(1)
                .flatMap(n -> Stream.of(ImageReference.parse(n))).toList();
    }
}
