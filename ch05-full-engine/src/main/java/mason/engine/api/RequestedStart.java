// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import mason.engine.container.ConflictException;
import mason.engine.container.Container;
import mason.engine.container.ContainerState;
import mason.engine.container.Containers;
import mason.linux.Signal;

/** Begins a container that does not run, as a client asks for it. */
record RequestedStart(Containers containers, Container container) {

    /** Another request may have been quicker: then it is as both wanted it. */
    void perform() throws IOException, InterruptedException {
        try {
            Failed.asOfDocker(container,
                    () -> orRemove(() -> containers.start(container)));
        } catch (ConflictException e) {
            if (container.state() != ContainerState.RUNNING) {
                throw e;
            }
        }
    }

    /** Ends it before, if it runs. */
    void again(Optional<Signal> signal, Optional<Duration> patience)
            throws IOException, InterruptedException {
        Failed.asOfDocker(container,
                () -> orRemove(() -> containers.restart(container, signal, patience)));
    }

    /**
     * One that is to be removed at its end, and did not begin, is removed: moby,
     * {@code containerStart}. The removal refuses one that runs.
     */
    private void orRemove(Failed.Start start) throws IOException, InterruptedException {
        try {
            start.perform();
        } catch (IOException | RuntimeException e) {
            if (container.record().hostConfig().upkeep().autoRemove()) {
                removeBecauseOf(e);
            }
            throw e;
        }
    }

    private void removeBecauseOf(Exception failure) throws InterruptedException {
        try {
            containers.remove(container, false);
        } catch (IOException | RuntimeException e) {
            failure.addSuppressed(e);
        }
    }
}
