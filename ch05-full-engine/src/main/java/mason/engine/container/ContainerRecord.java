// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What the engine knows of a container, and remembers when it is started again.
 *
 * @param image the name it was asked for by
 * @param command the words that process 1 becomes
 */
public record ContainerRecord(ContainerId id, String image, List<String> command,
        Instant created, ContainerStatus status) {

    public static ContainerRecord created(ContainerId id, String image,
            List<String> command) {
        return new ContainerRecord(id, image, command, Instant.now(),
                ContainerStatus.CREATED);
    }

    /** Of a container whose record cannot be read: it can only be removed. */
    static ContainerRecord unreadable(ContainerId id, IOException why) {
        return new ContainerRecord(id, "", List.of(), Instant.EPOCH,
                ContainerStatus.CREATED
                        .notStarted(ContainerStatus.UNKNOWN_EXIT_CODE,
                                "" + why.getMessage())
                        .in(ContainerState.DEAD));
    }

    public ContainerRecord with(ContainerStatus next) {
        return new ContainerRecord(id, image, command, created, next);
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

    void write(Path file) throws IOException {
        ContainerDocument.write(file, this);
    }
}
