// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import mason.engine.config.Config;
import mason.engine.config.HostConfig;
import mason.engine.image.Image;

/** Makes a container of an image; nothing runs yet. */
record CreateContainer(Parts parts, CreateRequest request, Image image) {

    /** @throws ConflictException when the name is taken */
    Container perform() throws IOException {
        Config effective = new EffectiveConfig(request.config(), image).config();
        check(effective);
        List<MountedPlace> mounts = DecidedMounts.of(parts, effective,
                request.hostConfig().storage());
        try {
            return create(effective, mounts);
        } catch (IOException | RuntimeException e) {
            new FreeVolumes(parts, mounts).perform();
            throw e;
        }
    }

    private void check(Config effective) {
        HostConfig asked = request.hostConfig();
        effective.healthcheck().ifPresent(HealthCheck::check);
        new SharingRules(request.config(), asked).check();
        NotYet.check(asked);
        RequestedUsers.check(parts, asked);
        CheckRequest.check(effective, asked);
        new ResourceRanges(asked.resources()).checkWhole();
        asked.upkeep().restartPolicy().check();
        RequestedCgroup.check(asked);
        LogDriver.check(asked.upkeep().logConfig());
    }

    private Container create(Config effective, List<MountedPlace> mounts)
            throws IOException {
        ContainerDirectory directory = parts.store().create();
        try {
            ContainerName name = named(directory.id());
            ContainerRecord record = record(directory.id(), name, effective, mounts);
            Container container = new Container(parts.store(), directory, record);
            fillVolumes(container);
            container.save(record);
            parts.events().publish("create", container);
            return container;
        } catch (IOException | RuntimeException e) {
            parts.store().delete(directory);
            throw e;
        }
    }

    private void fillVolumes(Container container) throws IOException {
        UsedVolumes volumes = new UsedVolumes(parts, container);
        if (container.record().mounts().stream().anyMatch(MountedPlace::isVolume)) {
            volumes.begin();
            try {
                new RequestedUsers(parts, container).ownVolumes();
                new FillVolumes(parts, container).perform();
            } finally {
                volumes.end();
            }
        }
    }

    /** Without what this host can't limit, which the client is told. */
    private HostConfig possible() throws IOException {
        HostConfig asked = request.hostConfig();
        return new ResolvedModes(parts.store()).in(asked.with(
                CheckedResources.of(asked.resources(), parts.support()).resources()));
    }

    private ContainerName named(ContainerId id) throws IOException {
        if (request.name().isEmpty()) {
            return parts.store().names().giveAny(id);
        }
        parts.store().names().give(request.name().get(), id);
        return request.name().get();
    }

    private ContainerRecord record(ContainerId id, ContainerName name,
            Config effective, List<MountedPlace> mounts) throws IOException {
        Config named = effective.hostname().isEmpty()
                ? effective.withHostname(RequestedNetwork.hostname(id, request))
                : effective;
        return new ContainerRecord(id, name, Instant.now(), image.id(), named,
                possible(), EffectiveConfig.argv(named), ContainerStatus.CREATED, 0,
                false, mounts, RequestedUsers.of(parts, request.hostConfig()),
                request.linkLocal());
    }
}
