// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import mason.engine.event.EventLog;
import mason.engine.image.ImageStore;
import mason.engine.image.ImageUse;
import mason.engine.image.Images;
import mason.engine.volume.VolumeStore;

/** The engine of one state directory, as the routes of the API need it. */
public final class EngineApi {

    private final Path state;
    private final EventLog events = new EventLog();
    private final Images images;
    private final VolumeStore volumes;
    private final String id = UUID.randomUUID().toString();

    /** @param state where everything is kept */
    public EngineApi(Path state) {
        this.state = state;
        this.images = new Images(new ImageStore(state));
        this.volumes = new VolumeStore(state);
    }

    /** All that is answered, in the order in which a path is looked up. */
    public Stream<Route> routes() {
        VolumeRoutes volumeRoutes = new VolumeRoutes(volumes, name -> List.of(), events);
        return Stream.of(PingRoutes.all(), new SystemRoutes(this).all(),
                new EventRoutes(events).all(),
                new ImageRoutes(images, ImageUse.none(), events).all(),
                new DiskUsageRoute(images, ImageUse.none(), volumeRoutes,
                        version -> List.of()).all(),
                volumeRoutes.all(), NetworkRoutes.all(), UnservedRoutes.all())
                .flatMap(s -> s);
    }

    public EventLog events() {
        return events;
    }

    Path state() {
        return state;
    }

    String id() {
        return id;
    }

    long imageCount() throws IOException {
        return images.store().all(broken -> {
        }).size();
    }

    /** How many containers there are in each state. */
    Map<String, Long> containersByState() {
        return Map.of();
    }
}
