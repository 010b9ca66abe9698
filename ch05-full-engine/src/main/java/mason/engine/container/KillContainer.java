// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.util.Map;
import mason.linux.Signal;

/** Sends a signal to process 1 of a container. */
record KillContainer(Parts parts, Container container, Signal signal) {

    /** After it no restart policy starts the container: moby, hasBeenManuallyStopped. */
    void perform() throws IOException {
        synchronized (container) {
            container.check(Verb.KILL);
            if (signal.equals(Signal.KILL) || signal.equals(Signal.TERM)) {
                container.keep(container.record().stoppedByUser(true));
            }
        }
        deliver();
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
