// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.util.Map;

/** Gives a container another name. */
record RenameContainer(Parts parts, Container container, ContainerName name) {

    /** The new name is taken first and the old one given back last. */
    void perform() throws IOException {
        synchronized (container) {
            container.check(Verb.RENAME);
            ContainerName before = container.record().name();
            if (before.equals(name)) {
                throw new IllegalArgumentException("Renaming a container with the same"
                        + " name as its current name");
            }
            parts.store().names().give(name, container.id());
            container.save(container.record().with(name));
            parts.store().names().take(before);
            parts.events().publish("rename", container, Map.of("oldName", "/" + before));
        }
    }
}
