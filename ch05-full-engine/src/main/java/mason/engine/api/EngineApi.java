// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mason.engine.container.ContainerEvents;
import mason.engine.container.Engine;
import mason.engine.event.EventLog;
import mason.engine.image.ImageUse;
import mason.engine.image.Images;
import mason.engine.volume.VolumeName;
import mason.engine.volume.VolumeStore;

/** The engine of one state directory, as the routes of the API need it. */
public final class EngineApi {

    private final Engine engine;
    private final EventLog events;
    private final Images images;
    private final VolumeStore volumes;
    private final ContainerEvents told;
    private final ContainerNetwork network;
    private final ContainerViews views;
    private final String id = UUID.randomUUID().toString();

    public EngineApi(Engine engine) {
        this.engine = engine;
        this.told = engine.containers().events();
        this.events = told.log();
        this.images = new Images(engine.images());
        this.volumes = engine.containers().volumes();
        this.network = new ContainerNetwork(engine.containers().networks());
        this.views = new ContainerViews(engine, images, network);
    }

    /**
     * Looks after the containers that are there.
     *
     * @param broken is told about each that cannot be read
     */
    public void attend(Consumer<String> broken) throws IOException {
        engine.containers().attend(broken);
    }

    /** All that is answered, in the order in which a path is looked up. */
    public Stream<Route> routes() {
        VolumeRoutes volumeRoutes = new VolumeRoutes(volumes, this::users, events);
        DiskUsageRoute usage =
                new DiskUsageRoute(images, this::uses, volumeRoutes, views::usage);
        return Stream.of(PingRoutes.all(), containerRoutes(),
                new SystemRoutes(this).all(), new EventRoutes(events).all(),
                new ImageRoutes(images, this::uses, events).all(), usage.all(),
                volumeRoutes.all(), new NetworkRoutes(network.networks()).all(),
                UnservedRoutes.all()).flatMap(s -> s);
    }

    private Stream<Route> containerRoutes() {
        return Stream.of(views.all(), new ContainerRoutes(engine, told).all(),
                new ContainerStreams(engine.containers(), told).all(),
                new FileRoutes(engine.containers(), told).all(),
                new ContainerLogs(engine.containers()).all(),
                new ExecRoutes(engine.containers(), told).all(),
                new ResourceRoutes(engine.containers(), told).all(),
                new WaitRoute(engine.containers()).all(),
                new RemovalRoutes(engine.containers(), views).all()).flatMap(s -> s);
    }

    private Collection<String> users(VolumeName volume) throws IOException {
        return views.records().stream()
                .filter(r -> ContainerMounts.volumes(r).contains(volume.text()))
                .map(r -> r.id().text()).toList();
    }

    private List<ImageUse> uses() {
        try {
            return engine.containers().imageUses();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public EventLog events() {
        return events;
    }

    Path state() {
        return engine.state();
    }

    boolean areUsersRemapped() {
        return engine.containers().resources().users().areRemapped();
    }

    String id() {
        return id;
    }

    long imageCount() throws IOException {
        return engine.images().all(broken -> {
        }).size();
    }

    /** How many containers there are in each state. */
    Map<String, Long> containersByState() throws IOException {
        return views.records().stream().collect(Collectors.groupingBy(
                r -> r.status().state().text(), Collectors.counting()));
    }
}
