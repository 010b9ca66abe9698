// SPDX-License-Identifier: Apache-2.0
package mason.engine.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import mason.engine.state.StateLock;
import mason.engine.state.TemporaryFiles;
import mason.launch.Plan;
import mason.linux.NetworkDevice;
import mason.linux.Step;
import mason.network.Cidr;
import mason.network.ForwardDrop;
import mason.network.MacAddress;
import mason.network.PublishedPort;

/**
 * The networks of one state directory and what is connected to them. An endpoint is on
 * disk before a container is started with it, and until all it stood for is removed.
 */
public final class Networks {

    private final Path directory;
    private final EndpointStore endpoints;
    private final HostPorts ports = new HostPorts();
    private final NetworkList networks;

    /** @param state has {@code networks}, which is made when it is missing */
    public Networks(Path state) {
        this.directory = state.resolve("networks");
        this.endpoints = new EndpointStore(directory.resolve("endpoints"));
        this.networks = new NetworkList(directory.resolve("networks.json"), endpoints);
    }

    /**
     * Reserves what a container needs to be connected to the default bridge. Where it
     * is connected already, the old connection is released.
     *
     * @param container its id, 64 hexadecimal digits
     * @throws PortConflictException if a port of the host cannot be had
     */
    public Endpoint connect(String container, Optional<MacAddress> mac,
            List<PortBinding> bindings) throws IOException {
        try (StateLock all = lock()) {
            release(container);
            PredefinedNetworks current = networks.current();
            Cidr address = new AddressPool(current.bridge().subnet())
                    .free(endpoints.taken())
                    .orElseThrow(() -> new IllegalStateException(
                            "no available IPv4 addresses on this network's address pools:"
                                    + " bridge (" + current.bridgeId() + ")"));
            return saved(new Endpoint(RandomId.create(), current.bridgeId(), container,
                    address, current.bridge().gateway(),
                    mac.orElseGet(() -> MacAddress.of(address.address())),
                    reserve(container, bindings)));
        }
    }

    private Endpoint saved(Endpoint endpoint) throws IOException {
        try {
            endpoints.save(endpoint);
            return endpoint;
        } catch (IOException | RuntimeException e) {
            ports.release(endpoint.container());
            throw e;
        }
    }

    private List<PublishedPort> reserve(String container, List<PortBinding> bindings)
            throws IOException {
        return bindings.isEmpty() ? List.of()
                : ports.reserve(container, bindings, endpoints.all().stream()
                        .flatMap(endpoint -> endpoint.ports().stream()).toList());
    }

    /** Connects the container that is started with it. */
    public Plan plan(Endpoint endpoint) throws IOException {
        return bridge().plan(endpoint);
    }

    /** What the container is connected by, if it is. */
    public Optional<Endpoint> endpoint(String container) throws IOException {
        return endpoints.find(container);
    }

    /** Every connection. */
    public List<Endpoint> endpoints() throws IOException {
        return endpoints.all();
    }

    /** After its end; the veth pair goes with the network namespace. */
    public void disconnect(String container) throws IOException {
        try (StateLock all = lock()) {
            release(container);
        }
    }

    /** The file last: a killed engine's is found by it. */
    private void release(String container) throws IOException {
        if (endpoints.holders().contains(container)) {
            Optional<Endpoint> readable = endpoints.find(container);
            if (readable.isEmpty() || !readable.get().ports().isEmpty()) {
                networks.current().bridge().removal(container).apply();
            }
            ports.release(container);
            endpoints.release(container);
        }
    }

    /**
     * Releases what killed engines have left behind, and adopts what is alive.
     *
     * @param lives whether the container of that id is running
     */
    public void sweep(Predicate<String> lives) throws IOException {
        try (StateLock all = lock()) {
            for (String container : endpoints.holders()) {
                if (!lives.test(container)) {
                    release(container);
                }
            }
            adopt(endpoints.all());
            endpoints.taken();
            TemporaryFiles.remove(endpoints.directory());
            TemporaryFiles.remove(directory);
        }
    }

    /** The rules may have been removed, or the port's place may be free. */
    private void adopt(List<Endpoint> living) throws IOException {
        if (!living.isEmpty()) {
            DefaultBridge bridge = networks.current().bridge();
            bridge.onHost().forEach(Step::apply);
            living.stream().map(bridge::ports).flatMap(List::stream)
                    .forEach(Step::apply);
            living.forEach(ports::adopt);
        }
    }

    /** What on this host keeps containers from being reached, a sentence each. */
    public List<String> warnings() throws IOException {
        NetworkDevice device = bridge().device();
        return ForwardDrop.all().stream().map(drop -> drop.warning(device)).toList();
    }

    public List<NetworkRecord> list() throws IOException {
        try (StateLock all = lock()) {
            return networks.current().records();
        }
    }

    /**
     * The network of that name or id, or whose id begins so.
     *
     * @throws UnknownNetworkException if there is none
     */
    public NetworkRecord find(String name) throws IOException {
        return list().stream().filter(n -> n.name().equals(name)
                || !name.isEmpty() && n.id().text().startsWith(name)).findFirst()
                .orElseThrow(() -> new UnknownNetworkException(name));
    }

    /** The network of that name, unless nothing was ever connected. */
    public Optional<NetworkRecord> known(String name) {
        return networks.known().flatMap(all -> all.records().stream()
                .filter(n -> n.name().equals(name)).findFirst());
    }

    public DefaultBridge bridge() throws IOException {
        Optional<PredefinedNetworks> known = networks.known();
        if (known.isPresent()) {
            return known.get().bridge();
        }
        try (StateLock all = lock()) {
            return networks.current().bridge();
        }
    }

    /** Removes bridge and rules from the host, when nothing is connected any more. */
    public void remove() throws IOException {
        if (Files.notExists(directory)) {
            return;
        }
        try (StateLock all = lock()) {
            if (endpoints.all().isEmpty() && networks.exist()) {
                networks.current().bridge().remove();
            }
        }
    }

    private StateLock lock() throws IOException {
        return StateLock.in(directory);
    }
}
