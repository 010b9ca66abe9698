// SPDX-License-Identifier: Apache-2.0
package mason.engine.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mason.linux.NetworkDevice;
import mason.network.Ipv4Address;

/**
 * The endpoints of a network, a file each, which is also the lease of the address. Its
 * name says whose it is: {@code 172.30.0.2-CONTAINER.json}; and after the end of that
 * container, as long as its network namespace goes on, {@code 172.30.0.2-VETH.leaving}.
 * To be changed with the lock of the networks held.
 */
record EndpointStore(Path directory) {

    private static final Pattern NAME = Pattern
            .compile("([0-9.]+)-(\\w+)\\.(json|leaving)");

    /** A file and what its name says. */
    private record Lease(Path file, Ipv4Address address, String holder, boolean leaving) {

        private static Optional<Lease> of(Path file) {
            Matcher name = NAME.matcher(file.getFileName().toString());
            return name.matches()
                    ? Optional.of(new Lease(file, Ipv4Address.parse(name.group(1)),
                            name.group(2), name.group(3).equals("leaving")))
                    : Optional.empty();
        }

        private boolean isOver() {
            return leaving && !FreeBridge.exists(new NetworkDevice(holder));
        }
    }

    /** The addresses no other container can have now. */
    Set<Ipv4Address> taken() throws IOException {
        Set<Ipv4Address> taken = new HashSet<>();
        for (Lease lease : leases()) {
            if (lease.isOver()) {
                Files.deleteIfExists(lease.file());
            } else {
                taken.add(lease.address());
            }
        }
        return taken;
    }

    List<Endpoint> all() throws IOException {
        List<Endpoint> all = new ArrayList<>();
        for (Lease lease : leases()) {
            if (!lease.leaving()) {
                all.add(EndpointDocument.read(lease.file()));
            }
        }
        return all;
    }

    Optional<Endpoint> find(String container) throws IOException {
        for (Lease lease : leases()) {
            if (lease.holder().equals(container)) {
                return Optional.of(EndpointDocument.read(lease.file()));
            }
        }
        return Optional.empty();
    }

    void save(Endpoint endpoint) throws IOException {
        EndpointDocument.write(file(endpoint), endpoint);
    }

    /** Ends the lease, at once or when the veth pair is gone. */
    void release(Endpoint endpoint) throws IOException {
        Path file = file(endpoint);
        if (FreeBridge.exists(endpoint.plug())) {
            Files.move(file, file.resolveSibling(endpoint.address().address() + "-"
                    + endpoint.plug().name() + ".leaving"),
                    StandardCopyOption.ATOMIC_MOVE);
        } else {
            Files.deleteIfExists(file);
        }
    }

    private Path file(Endpoint endpoint) {
        return directory.resolve(
                endpoint.address().address() + "-" + endpoint.container() + ".json");
    }

    private List<Lease> leases() throws IOException {
        try (Stream<Path> files = Files.list(Files.createDirectories(directory))) {
            return files.map(Lease::of).flatMap(Optional::stream).toList();
        }
    }
}
