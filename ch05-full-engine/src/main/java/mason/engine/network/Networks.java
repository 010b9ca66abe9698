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
import mason.network.Cidr;
import mason.network.MacAddress;

/**
 * The networks of one state directory and what is connected to them. An endpoint is on
 * disk before a container is started with it, and until all it stood for is removed.
 */
public final class Networks {

    private final Path directory;
    private final EndpointStore endpoints;
    private PredefinedNetworks predefined;

    /** @param state has {@code networks}, which is made when it is missing */
    public Networks(Path state) {
        this.directory = state.resolve("networks");
        this.endpoints = new EndpointStore(directory.resolve("endpoints"));
    }

    /**
     * Reserves what a container needs to be connected to the default bridge. Where it
     * is connected already, the old connection is released.
     *
     * @param container its id, 64 hexadecimal digits
     */
    public Endpoint connect(String container) throws IOException {
        try (StateLock all = lock()) {
            release(container);
            PredefinedNetworks networks = predefined();
            Cidr address = new AddressPool(networks.bridge().subnet())
                    .free(endpoints.taken())
                    .orElseThrow(() -> new IllegalStateException(
                            "no available IPv4 addresses on this network's address pools:"
                                    + " bridge (" + networks.bridgeId() + ")"));
            Endpoint endpoint = new Endpoint(RandomId.create(), networks.bridgeId(),
                    container, address, networks.bridge().gateway(),
                    MacAddress.of(address.address()));
            endpoints.save(endpoint);
            return endpoint;
        }
    }

    /** Connects the container that is started with it. */
    public Plan plan(Endpoint endpoint) throws IOException {
        return bridge().plan(endpoint);
    }

    /** What the container is connected by, if it is. */
    public Optional<Endpoint> endpoint(String container) throws IOException {
        return endpoints.find(container);
    }

    /** Every connection to the default bridge. */
    public List<Endpoint> endpoints() throws IOException {
        return endpoints.all();
    }

    /**
     * Releases what the container was connected by, after its end; its veth pair goes
     * with its network namespace.
     */
    public void disconnect(String container) throws IOException {
        try (StateLock all = lock()) {
            release(container);
        }
    }

    private void release(String container) throws IOException {
        Optional<Endpoint> endpoint = endpoints.find(container);
        if (endpoint.isPresent()) {
            endpoints.release(endpoint.get());
        }
    }

    /**
     * Releases what killed engines have left behind.
     *
     * @param lives whether the container of that id is running
     */
    public void sweep(Predicate<String> lives) throws IOException {
        try (StateLock all = lock()) {
            for (Endpoint endpoint : endpoints.all()) {
                if (!lives.test(endpoint.container())) {
                    release(endpoint.container());
                }
            }
            endpoints.taken();
            TemporaryFiles.remove(endpoints.directory());
            TemporaryFiles.remove(directory);
        }
    }

    public List<NetworkRecord> list() throws IOException {
        try (StateLock all = lock()) {
            return predefined().records();
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

    public DefaultBridge bridge() throws IOException {
        try (StateLock all = lock()) {
            return predefined().bridge();
        }
    }

    /** Removes bridge and rules from the host, when nothing is connected any more. */
    public void remove() throws IOException {
        try (StateLock all = lock()) {
            if (endpoints.all().isEmpty() && Files.exists(file())) {
                predefined().bridge().remove();
            }
        }
    }

    private StateLock lock() throws IOException {
        return StateLock.in(directory);
    }

    /** To be called with the lock held. */
    private PredefinedNetworks predefined() throws IOException {
        if (predefined == null) {
            predefined = readOrMade();
        }
        return predefined;
    }

    private PredefinedNetworks readOrMade() throws IOException {
        if (Files.notExists(file())) {
            return written(PredefinedNetworks.create());
        }
        PredefinedNetworks found = PredefinedNetworks.read(file());
        boolean isUseless = FreeBridge.isTaken(found.bridge())
                && endpoints.all().isEmpty();
        return isUseless ? written(found.with(FreeBridge.make())) : found;
    }

    private PredefinedNetworks written(PredefinedNetworks networks) throws IOException {
        networks.write(file());
        return networks;
    }

    private Path file() {
        return directory.resolve("networks.json");
    }
}
