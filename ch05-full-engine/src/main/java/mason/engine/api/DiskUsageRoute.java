// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mason.engine.image.DiskUsage;
import mason.engine.image.ImageUse;
import mason.engine.image.Images;
import mason.engine.image.ListedImage;

/** The room that images, containers and volumes take. */
record DiskUsageRoute(Images images, ImageUse.Source uses, VolumeRoutes volumes,
        Containers containers) {

    private static final Set<String> TYPES =
            Set.of("container", "image", "volume", "build-cache");

    /** The containers with their sizes. */
    interface Containers {

        List<Object> usage(ApiVersion version) throws IOException;
    }

    Stream<Route> all() {
        return Stream.of(Route.get("/system/df", this::usage));
    }

    private void usage(Call call) throws IOException {
        List<String> types = call.version().has(42) ? call.query().all("type")
                : List.of();
        types.stream().filter(t -> !TYPES.contains(t)).findFirst().ifPresent(t -> {
            throw ApiException.invalid("unknown object type: " + t);
        });
        Members json = Members.of(call.version());
        if (isAsked(types, "image")) {
            addImages(json, call.version());
        }
        if (isAsked(types, "container")) {
            json.with("Containers", containers.usage(call.version()));
        }
        if (isAsked(types, "volume")) {
            json.with("Volumes", volumes.usage());
        }
        if (isAsked(types, "build-cache")) {
            json.with("BuildCache", List.of()).before(44, "BuilderSize", 0);
        }
        call.json(json.map());
    }

    private static boolean isAsked(List<String> types, String type) {
        return types.isEmpty() || types.contains(type);
    }

    private void addImages(Members json, ApiVersion version) throws IOException {
        DiskUsage usage = images.usage(uses, broken -> {
        });
        List<Object> all = new ArrayList<>();
        for (ListedImage image : usage.images()) {
            all.add(new ImageJson(version).summary(image, usage.containers(image), true)
                    .map());
        }
        json.with("LayersSize", usage.layersSize()).with("Images", all);
    }
}
