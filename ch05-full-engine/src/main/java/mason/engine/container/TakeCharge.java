// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.function.Consumer;
import mason.cgroups.Cgroup;

/** Makes this engine the one that looks after a container which another has left. */
record TakeCharge(Parts parts, ContainerDirectory directory) {

    /**
     * What has no record was never answered for, and is removed; what cannot be read is
     * left as it is.
     *
     * @param broken is told about a record that cannot be read
     */
    Optional<Container> perform(Consumer<String> broken) throws IOException {
        try {
            ContainerRecord record = parts.store().read(directory.id());
            Container container = new Container(parts.store(), directory, record);
            endCgroupUnlessAlive(record);
            container.save(record);
            return Optional.of(container);
        } catch (NoSuchContainerException | NoSuchFileException neverAnswered) {
            parts.store().delete(directory);
            return Optional.empty();
        } catch (IOException e) {
            broken.accept("container " + directory.id().shortened() + ": "
                    + e.getMessage());
            directory.close();
            return Optional.empty();
        }
    }

    private void endCgroupUnlessAlive(ContainerRecord record) {
        if (!record.status().state().hasProcess()) {
            Cgroup.existing(parts.hierarchies(), directory.id().text()).close();
        }
    }
}
