// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mason.engine.config.Config;
import mason.engine.config.HostConfig;
import mason.engine.content.Digest;
import mason.engine.json.DockerJson;

/**
 * What is known of a container whose record cannot be read: its id, its name, and why. It
 * is dead, so that it is listed and can be removed.
 */
record BrokenRecord(ContainerStore store, ContainerId id, Exception why) {

    private static final Digest UNKNOWN = new Digest("0".repeat(64));

    ContainerRecord record() throws IOException {
        ContainerStatus status = new ContainerStatus(ContainerState.DEAD,
                Optional.empty(), Optional.empty(), Optional.empty(),
                ContainerStatus.UNKNOWN_EXIT_CODE, false,
                why.getMessage() + "; rm -f removes the container", Optional.empty());
        return new ContainerRecord(id, name(), created(), UNKNOWN,
                DockerJson.read("{}", Config.class),
                DockerJson.read("{}", HostConfig.class), List.of(), status, 0, true,
                List.of(), Optional.empty(), List.of());
    }

    private ContainerName name() throws IOException {
        return store.names().of(id).orElse(new ContainerName(id.shortened()));
    }

    private Instant created() throws IOException {
        Path directory = store.directory(id);
        return Files.getLastModifiedTime(directory).toInstant();
    }
}
