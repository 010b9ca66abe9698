// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;

/** Freezes the processes of a container, and thaws them. */
record PauseContainer(Container container) {

    void perform() throws IOException {
        synchronized (container) {
            container.check(Verb.PAUSE);
            container.run().orElseThrow().cgroup().freezer().freeze();
            container.save(in(ContainerState.PAUSED));
        }
    }

    void undo() throws IOException {
        synchronized (container) {
            container.check(Verb.UNPAUSE);
            container.run().orElseThrow().cgroup().freezer().thaw();
            container.save(in(ContainerState.RUNNING));
        }
    }

    private ContainerRecord in(ContainerState state) {
        return container.record().with(container.record().status().in(state));
    }
}
