// SPDX-License-Identifier: Apache-2.0
package mason.engine.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The file of the networks, which is made when it is first asked for. */
final class NetworkList {

    private final Path file;
    private final EndpointStore endpoints;
    private volatile PredefinedNetworks known;

    NetworkList(Path file, EndpointStore endpoints) {
        this.file = file;
        this.endpoints = endpoints;
    }

    boolean exist() {
        return Files.exists(file);
    }

    /** What was read or made before. */
    Optional<PredefinedNetworks> known() {
        return Optional.ofNullable(known);
    }

    /** To be called with the lock of the networks held. */
    PredefinedNetworks current() throws IOException {
        if (known == null) {
            known = exist() ? usable(PredefinedNetworks.read(file))
                    : written(PredefinedNetworks.create());
        }
        return known;
    }

    /** The machine may have got a route to where the bridge was, before it was off. */
    private PredefinedNetworks usable(PredefinedNetworks found) throws IOException {
        boolean isUseless = FreeBridge.isTaken(found.bridge())
                && endpoints.holders().isEmpty();
        return isUseless ? written(found.with(FreeBridge.make())) : found;
    }

    private PredefinedNetworks written(PredefinedNetworks networks) throws IOException {
        networks.write(file);
        return networks;
    }
}
