// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import static java.util.Objects.requireNonNullElse;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mason.engine.config.Config;
import mason.engine.config.HostConfig;
import mason.engine.content.Digest;
import mason.namespaces.UserNamespace;

/**
 * What the engine knows of a container, and remembers when it is started again.
 *
 * @param image the id of its image
 * @param config what was asked, completed by what the image says
 * @param command the words that process 1 becomes
 * @param restarts how often the restart policy has started it
 * @param stoppedByUser whether its last end was asked for: no policy restarts it then
 * @param mounts what is mounted in it
 * @param users its own ones, if they are not the host's
 * @param linkLocal further addresses of its device
 */
public record ContainerRecord(ContainerId id, ContainerName name, Instant created,
        Digest image, Config config, HostConfig hostConfig, List<String> command,
        ContainerStatus status, int restarts, boolean stoppedByUser,
        List<MountedPlace> mounts, Optional<UserNamespace> users,
        List<String> linkLocal) {

    public ContainerRecord {
        command = List.copyOf(command);
        mounts = List.copyOf(requireNonNullElse(mounts, List.of()));
        users = requireNonNullElse(users, Optional.empty());
        linkLocal = List.copyOf(requireNonNullElse(linkLocal, List.of()));
    }

    public ContainerRecord with(ContainerStatus next) {
        return new ContainerRecord(id, name, created, image, config, hostConfig, command,
                next, restarts, stoppedByUser, mounts, users, linkLocal);
    }

    ContainerRecord with(ContainerName other) {
        return new ContainerRecord(id, other, created, image, config, hostConfig, command,
                status, restarts, stoppedByUser, mounts, users, linkLocal);
    }

    ContainerRecord with(HostConfig other) {
        return new ContainerRecord(id, name, created, image, config, other, command,
                status, restarts, stoppedByUser, mounts, users, linkLocal);
    }

    ContainerRecord with(Config other) {
        return new ContainerRecord(id, name, created, image, other, hostConfig, command,
                status, restarts, stoppedByUser, mounts, users, linkLocal);
    }

    ContainerRecord restarted(int times) {
        return new ContainerRecord(id, name, created, image, config, hostConfig, command,
                status, times, stoppedByUser, mounts, users, linkLocal);
    }

    ContainerRecord stoppedByUser(boolean really) {
        return new ContainerRecord(id, name, created, image, config, hostConfig, command,
                status, restarts, really, mounts, users, linkLocal);
    }

    boolean isRemovedAtItsEnd() {
        return hostConfig.upkeep().autoRemove();
    }

    /** Whether it was to be removed at its end, which has come. */
    boolean isToBeRemoved() {
        return isRemovedAtItsEnd()
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
                        Instant.now()).because(ContainerStatus.LOST_END))
                : this;
    }
}
