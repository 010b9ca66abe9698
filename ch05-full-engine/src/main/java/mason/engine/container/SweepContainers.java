// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Removes what was to be removed at its end, and whose engine died first. */
record SweepContainers(Parts parts) {

    /** The ids of those that are gone now. */
    List<ContainerId> perform() throws IOException {
        List<ContainerId> swept = new ArrayList<>();
        for (ContainerDirectory directory : parts.store().unattended()) {
            Optional<Container> left = new TakeCharge(parts, directory)
                    .perform(broken -> {
                    });
            if (left.filter(c -> c.record().isToBeRemoved()).isPresent()) {
                RemoveContainer.atItsEnd(parts, left.get()).perform();
                swept.add(directory.id());
            }
            directory.close();
        }
        parts.store().removeUnfinished();
        return swept;
    }
}
