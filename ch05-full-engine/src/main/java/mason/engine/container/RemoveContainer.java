// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import mason.cgroups.Cgroup;
import mason.unionfs.DirectoryTree;

/**
 * Removes a container that does not run.
 *
 * @param force whether with the processes of one that is dead
 * @param withVolumes whether with the volumes that were made for it alone
 */
record RemoveContainer(Parts parts, Container container, boolean force,
        boolean withVolumes) {

    /** With what is removed at the end of a run: {@code docker run --rm}. */
    static RemoveContainer atItsEnd(Parts parts, Container container) {
        return new RemoveContainer(parts, container, false, true);
    }

    /** A removal that fails leaves it dead: it can be tried again. */
    void perform() throws IOException {
        synchronized (container) {
            container.check(Verb.REMOVE);
            endWhatIsLeft();
            try {
                begin();
                parts.store().names().take(container.record().name());
                parts.store().delete(container.directory());
            } catch (IOException | RuntimeException e) {
                container.keep(in(ContainerState.DEAD));
                throw e;
            }
        }
        parts.events().publish("destroy", container);
        parts.forget().accept(container);
        if (withVolumes) {
            new FreeVolumes(parts, container.record().mounts()).perform();
        }
        container.removed();
    }

    /** A full disk has no room for the state, but what has no record is removed, too. */
    private void begin() throws IOException {
        try {
            container.save(in(ContainerState.REMOVING));
        } catch (IOException full) {
            try {
                DirectoryTree.delete(container.directory().record());
            } catch (IOException e) {
                full.addSuppressed(e);
                throw full;
            }
        }
    }

    /** A dead one has what its record would have told, were it not broken. */
    private void endWhatIsLeft() throws IOException {
        if (container.state() == ContainerState.DEAD) {
            Cgroup cgroup = new RequestedCgroup(parts, container.record()).existing();
            if (!cgroup.pids().isEmpty() && !force) {
                throw new ConflictException("container " + container.id().shortened()
                        + " is dead, but its processes are not: rm -f ends them");
            }
            cgroup.kill();
            cgroup.close();
            parts.networks().disconnect(container.id().text());
        }
    }

    private ContainerRecord in(ContainerState state) {
        return container.record().with(container.record().status().in(state));
    }
}
