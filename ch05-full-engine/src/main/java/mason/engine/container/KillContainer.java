// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import mason.linux.Signal;

/** Sends a signal to process 1 of a container. */
record KillContainer(Parts parts, Container container, Signal signal) {

    private static final Duration UNTIL_DEAD = Duration.ofSeconds(12);

    /**
     * Returns after SIGKILL when the container has ended: moby, {@code daemon.kill}. No
     * restart policy starts it after that: moby, hasBeenManuallyStopped.
     */
    void perform() throws IOException, InterruptedException {
        Optional<CompletableFuture<Exit>> end = Optional.empty();
        synchronized (container) {
            container.check(Verb.KILL);
            if (signal.equals(Signal.KILL) || signal.equals(Signal.TERM)) {
                container.keep(container.record().stoppedByUser(true));
            }
            if (signal.equals(Signal.KILL) && container.run().isPresent()) {
                end = Optional.of(container.exit(WaitCondition.NEXT_EXIT));
            }
            deliver();
        }
        if (end.isPresent() && !StopContainer.hasCome(end.get(), UNTIL_DEAD)) {
            throw new IOException(
                    "tried to kill container, but did not receive an exit event");
        }
    }

    /** A frozen process takes no signal before it is thawed: cgroups(7). */
    void deliver() throws IOException {
        synchronized (container) {
            if (container.run().isPresent()) {
                container.run().get().process().signal(signal);
                parts.events().publish("kill", container,
                        Map.of("signal", "" + signal.number()));
                if (container.state() == ContainerState.PAUSED) {
                    new PauseContainer(parts, container).undo();
                }
            }
        }
    }
}
