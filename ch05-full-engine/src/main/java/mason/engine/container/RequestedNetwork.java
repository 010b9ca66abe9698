// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mason.engine.config.Config;
import mason.engine.config.Networking;
import mason.engine.network.ContainerPort;
import mason.engine.network.ExtraHost;
import mason.engine.network.NetworkMode;
import mason.engine.network.PortBinding;

/** How a container is to be connected. */
record RequestedNetwork(Config config, Networking asked) {

    boolean isBridged() {
        return !config.networkDisabled()
                && NetworkMode.parse(asked.networkMode()) instanceof NetworkMode.Bridged;
    }

    /** @throws IllegalArgumentException naming the binding that is wrong */
    List<PortBinding> bindings() {
        List<PortBinding> bindings = new ArrayList<>();
        asked.portBindings().forEach((port, places) -> places
                .forEach(place -> bindings.add(PortBinding.of(ContainerPort.parse(port),
                        place.hostIp(), place.hostPort()))));
        if (asked.publishAllPorts()) {
            unbound().forEach(p -> bindings
                    .add(PortBinding.anywhere(ContainerPort.parse(p))));
        }
        return bindings;
    }

    private Stream<String> unbound() {
        return config.exposedPorts().keySet().stream()
                .filter(p -> !asked.portBindings().containsKey(p));
    }

    List<ExtraHost> extraHosts() {
        return asked.extraHosts().stream().map(ExtraHost::parse).toList();
    }
}
