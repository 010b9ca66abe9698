// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;

/** Removes a container that does not run. */
record RemoveContainer(Parts parts, Container container) {

    /** A removal that fails leaves it dead: it can be tried again. */
    void perform() throws IOException {
        synchronized (container) {
            container.check(Verb.REMOVE);
            container.save(in(ContainerState.REMOVING));
            try {
                parts.store().names().take(container.record().name());
                parts.store().delete(container.directory());
            } catch (IOException | RuntimeException e) {
                container.save(in(ContainerState.DEAD));
                throw e;
            }
        }
        parts.events().publish("destroy", container);
        parts.forget().accept(container);
        container.removed();
    }

    private ContainerRecord in(ContainerState state) {
        return container.record().with(container.record().status().in(state));
    }
}
