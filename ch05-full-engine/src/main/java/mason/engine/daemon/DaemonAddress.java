// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;

/** Where a daemon listens, as {@code -H} of docker and dockerd says it. */
public sealed interface DaemonAddress {

    /** The socket of the engine when nothing else is said. */
    DaemonAddress USUAL = new Unix(Path.of("/run/mason.sock"));

    /** {@code unix:///run/mason.sock}. */
    record Unix(Path path) implements DaemonAddress {

        @Override
        public String toString() {
            return "unix://" + path;
        }
    }

    /** {@code tcp://127.0.0.1:2375}; port 0 stands for any that is free. */
    record Tcp(String host, int port) implements DaemonAddress {

        /** Whether only this machine can reach it. */
        boolean isLoopback() throws UnknownHostException {
            return InetAddress.getByName(host).isLoopbackAddress();
        }

        @Override
        public String toString() {
            return "tcp://" + host + ":" + port;
        }
    }

    /** @throws IllegalArgumentException when it is neither of both forms */
    static DaemonAddress parse(String text) {
        if (text.startsWith("unix:///")) {
            return new Unix(Path.of(text.substring("unix://".length())));
        }
        if (text.startsWith("tcp://")) {
            URI uri = URI.create(text);
            boolean isAddress = uri.getHost() != null && uri.getPort() >= 0
                    && uri.getPath().isEmpty();
            if (isAddress) {
                return new Tcp(uri.getHost().replaceAll("[\\[\\]]", ""), uri.getPort());
            }
        }
        throw new IllegalArgumentException("not an address to listen at: [" + text
                + "]; expected unix:///PATH or tcp://HOST:PORT");
    }
}
