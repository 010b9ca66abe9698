// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The containers that are asked whether they are well, as long as they run. */
final class HealthChecks {

    private final Map<ContainerId, HealthMonitor> monitors = new ConcurrentHashMap<>();

    /** Begins, if the container runs and is to be asked. */
    void follow(Parts parts, Container container) {
        synchronized (container) {
            Optional<HealthCheck> check = HealthCheck.of(container);
            if (container.state() == ContainerState.RUNNING && check.isPresent()) {
                stop(container);
                HealthMonitor monitor =
                        new HealthMonitor(parts, container, check.get());
                monitors.put(container.id(), monitor);
                monitor.schedule();
            }
        }
    }

    /** A check that goes on is ended, and does not count. */
    void stop(Container container) {
        synchronized (container) {
            Optional.ofNullable(monitors.remove(container.id()))
                    .ifPresent(HealthMonitor::stop);
        }
    }
}
