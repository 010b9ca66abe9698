// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import mason.engine.config.Config;
import mason.engine.image.Image;

/** Makes a container of an image; nothing runs yet. */
record CreateContainer(Parts parts, CreateRequest request, Image image) {

    /** @throws ConflictException when the name is taken */
    Container perform() throws IOException {
        Config effective = new EffectiveConfig(request.config(), image).config();
        NotYet.check(request.hostConfig());
        LogRotation.of(request.hostConfig().upkeep().logConfig());
        List<MountedPlace> mounts = DecidedMounts.of(parts, effective,
                request.hostConfig().storage());
        try {
            return create(effective, mounts);
        } catch (IOException | RuntimeException e) {
            new FreeVolumes(parts, mounts).perform();
            throw e;
        }
    }

    private Container create(Config effective, List<MountedPlace> mounts)
            throws IOException {
        ContainerDirectory directory = parts.store().create();
        try {
            ContainerName name = named(directory.id());
            ContainerRecord record = record(directory.id(), name, effective, mounts);
            Container container = new Container(parts.store(), directory, record);
            new FillVolumes(parts, container).perform();
            container.save(record);
            return container;
        } catch (IOException | RuntimeException e) {
            parts.store().delete(directory);
            throw e;
        }
    }

    private ContainerName named(ContainerId id) throws IOException {
        if (request.name().isEmpty()) {
            return parts.store().names().giveAny(id);
        }
        parts.store().names().give(request.name().get(), id);
        return request.name().get();
    }

    private ContainerRecord record(ContainerId id, ContainerName name,
            Config effective, List<MountedPlace> mounts) {
        Config named = effective.hostname().isEmpty()
                ? effective.withHostname(id.shortened())
                : effective;
        return new ContainerRecord(id, name, Instant.now(), image.id(), named,
                request.hostConfig(), EffectiveConfig.argv(named),
                ContainerStatus.CREATED, 0, false, mounts);
    }
}
