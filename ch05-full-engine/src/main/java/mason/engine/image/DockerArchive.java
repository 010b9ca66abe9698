// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mason.engine.content.Digest;
import mason.engine.json.Json;

/**
 * What {@code docker save} writes: a tar with a {@code manifest.json} that lists
 * configurations, names and layers; Docker image specification 1.2, "Combined Image
 * JSON + Filesystem Changeset Format".
 */
record DockerArchive(ArchivedFiles files) {

    static final String MANIFEST = "manifest.json";
    private static final Pattern NAMED_BY_DIGEST =
            Pattern.compile("(?:.*/)?([0-9a-f]{64})(?:\\.json)?");

    List<ArchivedImage> images() throws IOException {
        List<ArchivedImage> images = new ArrayList<>();
        for (Json image : files.json(MANIFEST).elements()) {
            images.add(image(image));
        }
        return images;
    }

    private ArchivedImage image(Json json) throws IOException {
        String config = json.at("Config").text();
        Matcher name = NAMED_BY_DIGEST.matcher(config);
        if (name.matches()
                && !files.get(config).digest().equals(new Digest(name.group(1)))) {
            throw new ImageException(
                    "its file [" + config + "] is not what its name says");
        }
        return new ArchivedImage(
                json.at("RepoTags").texts().stream().map(ImageReference::parse).toList(),
                files.document(config), Optional.empty(),
                json.at("Layers").texts().stream().map(files::get).toList());
    }
}
