// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import com.google.gson.annotations.SerializedName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mason.engine.event.Event;
import mason.engine.event.EventLog;
import mason.engine.volume.Volume;
import mason.engine.volume.VolumeName;
import mason.engine.volume.VolumeOptions;
import mason.engine.volume.VolumeStore;

/** Volumes by the verbs of docker-volume(1). */
final class VolumeRoutes {

    private static final int CREATED = 201;
    private static final String LOCAL = "local";

    private final VolumeStore volumes;
    private final Users users;
    private final EventLog events;

    /** The containers that have a volume mounted. */
    interface Users {

        Collection<String> of(VolumeName name) throws IOException;
    }

    /** What a client asks for. */
    record Creation(String name, String driver,
            @SerializedName("DriverOpts") Map<String, String> options,
            Map<String, String> labels) {
    }

    VolumeRoutes(VolumeStore volumes, Users users, EventLog events) {
        this.volumes = volumes;
        this.users = users;
        this.events = events;
    }

    Stream<Route> all() {
        return Stream.of(Route.get("/volumes", this::list),
                Route.post("/volumes/create", this::create),
                Route.post("/volumes/prune", this::prune),
                Route.get("/volumes/{name}",
                        c -> c.json(json(volumes.get(c.parameter("name"))).map())),
                Route.delete("/volumes/{name}", this::remove));
    }

    private void list(Call call) throws IOException {
        Filters filters = call.query().filters("dangling", "driver", "label", "name");
        Optional<Boolean> dangling = filters.flag("dangling");
        List<Object> found = new ArrayList<>();
        for (Volume volume : volumes.list()) {
            if (passes(volume, filters, dangling)) {
                found.add(json(volume).map());
            }
        }
        call.json(Members.ofAll().with("Volumes", found).with("Warnings", List.of())
                .map());
    }

    private boolean passes(Volume volume, Filters filters, Optional<Boolean> dangling)
            throws IOException {
        return filters.found("name", volume.name().text())
                && filters.exact("driver", LOCAL) && filters.labels(volume.labels())
                && (dangling.isEmpty()
                        || dangling.get() == users.of(volume.name()).isEmpty());
    }

    private void create(Call call) throws IOException {
        Creation asked = call.document(Creation.class);
        if (!asked.driver().isEmpty() && !asked.driver().equals(LOCAL)) {
            throw ApiException.notFound("create " + asked.name() + ": error looking up"
                    + " volume plugin " + asked.driver() + ": plugin \"" + asked.driver()
                    + "\" not found");
        }
        Map<String, String> labels = new java.util.HashMap<>(asked.labels());
        if (asked.name().isEmpty()) {
            labels.put(Volume.ANONYMOUS, "");
        }
        Volume volume = created(asked.name().isEmpty() ? VolumeName.random()
                : new VolumeName(asked.name()), labels,
                new VolumeOptions(asked.options()));
        publish("create", volume.name());
        call.json(CREATED, json(volume).map());
    }

    private Volume created(VolumeName name, Map<String, String> labels,
            VolumeOptions options) throws IOException {
        try {
            return volumes.create(name, labels, options);
        } catch (IllegalArgumentException e) {
            throw ApiException.invalid("create " + name + ": " + e.getMessage());
        }
    }

    private void remove(Call call) throws IOException {
        Optional<Volume> volume = found(call);
        if (volume.isPresent()) {
            VolumeName name = volume.get().name();
            if (volumes.remove(name, users.of(name))) {
                publish("destroy", name);
            } else {
                // Another request was quicker: the answer is that of a volume not there.
                found(call);
            }
        }
        call.nothing();
    }

    /** With force, what is not there counts as removed. */
    private Optional<Volume> found(Call call) throws IOException {
        String name = call.parameter("name");
        return call.query().flag("force")
                ? volumes.list().stream().filter(v -> v.name().text().equals(name))
                        .findFirst()
                : Optional.of(volumes.get(name));
    }

    private void prune(Call call) throws IOException {
        Filters filters = call.query().filters("label", "label!", "all");
        boolean all = !call.version().has(42) || filters.flag("all").orElse(false);
        List<String> removed = new ArrayList<>();
        long bytes = 0;
        for (Volume volume : volumes.list()) {
            boolean wanted = (all || volume.isAnonymous())
                    && filters.labels(volume.labels());
            if (wanted && users.of(volume.name()).isEmpty()) {
                long size = FileSizes.below(volume.directory());
                if (volumes.remove(volume.name(), List.of())) {
                    bytes += size;
                    removed.add(volume.name().text());
                    publish("destroy", volume.name());
                }
            }
        }
        events.publish(Event.now("volume", "prune", "", Map.of("reclaimed", "" + bytes)));
        call.json(Members.ofAll().with("VolumesDeleted", removed)
                .with("SpaceReclaimed", bytes).map());
    }

    private void publish(String action, VolumeName name) {
        events.publish(
                Event.now("volume", action, name.text(), Map.of("driver", LOCAL)));
    }

    private static Members json(Volume volume) {
        return Members.ofAll().with("CreatedAt", volume.created().toString())
                .with("Driver", LOCAL).with("Labels", volume.labels())
                .with("Mountpoint", volume.directory().toString())
                .with("Name", volume.name().text())
                .with("Options", volume.options().all())
                .with("Scope", LOCAL);
    }

    /** As {@code GET /system/df} has it: with its size and users. */
    List<Object> usage() throws IOException {
        List<Object> all = new ArrayList<>();
        for (Volume volume : volumes.list()) {
            all.add(json(volume).with("UsageData", Map.of("Size",
                    FileSizes.below(volume.directory()), "RefCount",
                    users.of(volume.name()).size())).map());
        }
        return all;
    }
}
