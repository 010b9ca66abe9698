// SPDX-License-Identifier: Apache-2.0
package mason.network;

import mason.linux.Transport;

/**
 * A port of the host that stands for a port of a container.
 *
 * @param hostAddress one address of the host, or {@link #ANY}
 */
public record PublishedPort(Transport transport, Ipv4Address hostAddress, int hostPort,
        int containerPort) {

    /** Every address of the host: {@code 0.0.0.0}. */
    public static final Ipv4Address ANY = new Ipv4Address(0);

    private static final int LAST = 65535;

    public PublishedPort {
        for (int port : new int[]{hostPort, containerPort}) {
            if (port < 1 || port > LAST) {
                throw new IllegalArgumentException("not a port: [" + port + "]");
            }
        }
    }

    /** Whether no two programs could have both. */
    public boolean overlaps(PublishedPort other) {
        return transport == other.transport && hostPort == other.hostPort
                && (hostAddress.equals(other.hostAddress) || hostAddress.equals(ANY)
                        || other.hostAddress.equals(ANY));
    }

    /** As {@code 0.0.0.0:8080->80/tcp}. */
    @Override
    public String toString() {
        return hostAddress + ":" + hostPort + "->" + containerPort + "/" + transport;
    }
}
