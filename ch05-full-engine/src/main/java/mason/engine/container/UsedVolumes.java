// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import mason.engine.volume.Volume;
import mason.engine.volume.VolumeName;

/** The volumes of a container, which are mounted while it runs. */
record UsedVolumes(Parts parts, Container container) {

    /** @throws IllegalStateException in Docker's words, if one can't be mounted */
    void begin() throws IOException {
        for (Volume volume : all(container.record())) {
            parts.volumes().mounted().use(volume, container.id().text());
        }
    }

    void end() throws IOException {
        Predicate<Volume> isUsed = this::isUsedByOthers;
        for (Volume volume : all(container.record())) {
            parts.volumes().mounted().release(volume, container.id().text(), isUsed);
        }
    }

    private boolean isUsedByOthers(Volume volume) {
        try {
            return parts.store().list(broken -> {
            }).stream().filter(r -> !r.id().equals(container.id()))
                    .filter(r -> r.status().state().hasProcess())
                    .flatMap(r -> r.mounts().stream())
                    .anyMatch(p -> p.name().equals(volume.name().text()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Volume> all(ContainerRecord record) throws IOException {
        List<Volume> all = new ArrayList<>();
        for (MountedPlace place : record.mounts()) {
            if (place.isVolume()) {
                parts.volumes().find(new VolumeName(place.name())).ifPresent(all::add);
            }
        }
        return all;
    }
}
