// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.util.function.Consumer;
import mason.cgroups.Freezer;
import mason.linux.Errno;
import mason.linux.KernelException;

/** Freezes the processes of a container, and thaws them. */
record PauseContainer(Parts parts, Container container) {

    void perform() throws IOException {
        synchronized (container) {
            container.check(Verb.PAUSE);
            parts.health().stop(container);
            change(Freezer::freeze);
            container.save(in(ContainerState.PAUSED));
            parts.events().publish("pause", container);
        }
    }

    void undo() throws IOException {
        synchronized (container) {
            container.check(Verb.UNPAUSE);
            change(Freezer::thaw);
            container.save(in(ContainerState.RUNNING));
            parts.health().follow(parts, container);
            parts.events().publish("unpause", container);
        }
    }

    /** The cgroup goes with the last process, before the record says so. */
    private void change(Consumer<Freezer> what) {
        try {
            what.accept(container.run().orElseThrow().cgroup().freezer());
        } catch (KernelException e) {
            if (e.errno().equals(Errno.ENOENT) || e.errno().equals(Errno.ENODEV)) {
                throw new ConflictException("container " + container.id().shortened()
                        + " is ending");
            }
            throw e;
        }
    }

    private ContainerRecord in(ContainerState state) {
        return container.record().with(container.record().status().in(state));
    }
}
