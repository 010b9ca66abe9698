// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import mason.engine.config.Config;
import mason.engine.config.Networking;
import mason.engine.network.ContainerPort;
import mason.engine.network.ExtraHost;
import mason.engine.network.NetworkMode;
import mason.engine.network.PortBinding;
import mason.network.MacAddress;

/** How a container is to be connected. */
record RequestedNetwork(Config config, Networking asked) {

    boolean isBridged() {
        return !config.networkDisabled()
                && NetworkMode.parse(asked.networkMode()) instanceof NetworkMode.Bridged;
    }

    /** Whether there are files in its /etc that tell of it. */
    boolean hasFiles() {
        return !config.networkDisabled() && !(NetworkMode
                .parse(asked.networkMode()) instanceof NetworkMode.None);
    }

    boolean isHosts() {
        return NetworkMode.parse(asked.networkMode()) instanceof NetworkMode.Host;
    }

    /** What a container is called that was given no name for its host. */
    static String hostname(ContainerId id, CreateRequest request) throws IOException {
        Networking asked = request.hostConfig().networking();
        return new RequestedNetwork(request.config(), asked).isHosts()
                ? Files.readString(Path.of("/proc/sys/kernel/hostname")).strip()
                : id.shortened();
    }

    /** @throws IllegalArgumentException naming the address that is none */
    Optional<MacAddress> mac() {
        String text = config.macAddress().replace('-', ':').toLowerCase(Locale.ROOT);
        return text.isEmpty() ? Optional.empty() : Optional.of(new MacAddress(text));
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
