// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.util.Optional;
import java.util.function.Supplier;
import mason.cgroups.Hierarchies;
import mason.cgroups.LimitSupport;

/** Which limits this host has, found out when it matters first. */
final class HostLimits implements Supplier<LimitSupport> {

    private final Hierarchies hierarchies;
    private Optional<LimitSupport> found = Optional.empty();

    HostLimits(Hierarchies hierarchies) {
        this.hierarchies = hierarchies;
    }

    @Override
    public synchronized LimitSupport get() {
        if (found.isEmpty()) {
            found = Optional.of(LimitSupport.detect(hierarchies));
        }
        return found.get();
    }
}
