// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;

/** Freezes the processes of a container, and thaws them. */
record PauseContainer(Parts parts, Container container) {

    void perform() throws IOException {
        synchronized (container) {
            container.check(Verb.PAUSE);
            parts.health().stop(container);
            container.run().orElseThrow().cgroup().freezer().freeze();
            container.save(in(ContainerState.PAUSED));
            parts.events().publish("pause", container);
        }
    }

    void undo() throws IOException {
        synchronized (container) {
            container.check(Verb.UNPAUSE);
            container.run().orElseThrow().cgroup().freezer().thaw();
            container.save(in(ContainerState.RUNNING));
            parts.health().follow(parts, container);
            parts.events().publish("unpause", container);
        }
    }

    private ContainerRecord in(ContainerState state) {
        return container.record().with(container.record().status().in(state));
    }
}
