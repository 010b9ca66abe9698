// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import mason.engine.config.Config;
import mason.engine.config.HostConfig;
import mason.engine.content.Digest;

/**
 * What the engine knows of a container, and remembers when it is started again.
 *
 * @param image the id of its image
 * @param config what was asked, completed by what the image says
 * @param command the words that process 1 becomes
 * @param restarts how often the restart policy has started it
 * @param stoppedByUser whether its last end was asked for: no policy restarts it then
 */
public record ContainerRecord(ContainerId id, ContainerName name, Instant created,
        Digest image, Config config, HostConfig hostConfig, List<String> command,
        ContainerStatus status, int restarts, boolean stoppedByUser) {

    public ContainerRecord {
        command = List.copyOf(command);
    }

    public ContainerRecord with(ContainerStatus next) {
        return new ContainerRecord(id, name, created, image, config, hostConfig, command,
                next, restarts, stoppedByUser);
    }

    ContainerRecord with(ContainerName other) {
        return new ContainerRecord(id, other, created, image, config, hostConfig, command,
                status, restarts, stoppedByUser);
    }

    ContainerRecord with(HostConfig other) {
        return new ContainerRecord(id, name, created, image, config, other, command,
                status, restarts, stoppedByUser);
    }

    ContainerRecord with(Config other) {
        return new ContainerRecord(id, name, created, image, other, hostConfig, command,
                status, restarts, stoppedByUser);
    }

    ContainerRecord restarted(int times) {
        return new ContainerRecord(id, name, created, image, config, hostConfig, command,
                status, times, stoppedByUser);
    }

    ContainerRecord stoppedByUser(boolean really) {
        return new ContainerRecord(id, name, created, image, config, hostConfig, command,
                status, restarts, really);
    }

    /** Whether it was to be removed at its end, which has come. */
    boolean isToBeRemoved() {
        return hostConfig.upkeep().autoRemove()
                && Verb.REMOVE.isAllowedIn(status.state());
    }

    /**
     * As it is now: an engine that was killed could not write down the end of process 1.
     */
    ContainerRecord observed() throws IOException {
        boolean hasEnded = status.process().isPresent()
                && !status.process().get().isAlive();
        return hasEnded
                ? with(status.exited(ContainerStatus.UNKNOWN_EXIT_CODE, false,
                        Instant.now()))
                : this;
    }
}
