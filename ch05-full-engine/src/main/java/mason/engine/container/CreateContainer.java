// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.time.Instant;
import mason.engine.config.Config;
import mason.engine.image.Image;

/** Makes a container of an image; nothing runs yet. */
record CreateContainer(Parts parts, CreateRequest request, Image image) {

    /** @throws ConflictException when the name is taken */
    Container perform() throws IOException {
        Config effective = new EffectiveConfig(request.config(), image).config();
        effective.healthcheck().ifPresent(HealthCheck::check);
        new SharingRules(request.config(), request.hostConfig()).check();
        NotYet.check(request.hostConfig());
        LogRotation.of(request.hostConfig().upkeep().logConfig());
        ContainerDirectory directory = parts.store().create();
        try {
            ContainerName name = named(directory.id());
            ContainerRecord record = record(directory.id(), name, effective);
            Container container = new Container(parts.store(), directory, record);
            container.save(record);
            parts.events().publish("create", container);
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
            Config effective) throws IOException {
        Config named = effective.hostname().isEmpty()
                ? effective.withHostname(RequestedNetwork.hostname(id, request))
                : effective;
        return new ContainerRecord(id, name, Instant.now(), image.id(), named,
                new ResolvedModes(parts.store()).in(request.hostConfig()),
                EffectiveConfig.argv(named),
                ContainerStatus.CREATED, 0, false);
    }
}
