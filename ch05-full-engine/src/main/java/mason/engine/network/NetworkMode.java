// SPDX-License-Identifier: Apache-2.0
package mason.engine.network;

import mason.launch.Plan;
import mason.namespaces.NetworkNamespace;

/** Which network a container gets: {@code docker run --network}. */
public sealed interface NetworkMode {

    /** As Docker writes it. */
    String text();

    /**
     * Reads what a client asks for.
     *
     * @throws UnknownNetworkException for a name that is none of the four
     */
    static NetworkMode parse(String text) {
        if (text.startsWith(SharedWith.PREFIX)) {
            return new SharedWith(text.substring(SharedWith.PREFIX.length()));
        }
        return switch (text) {
            case "", "default", "bridge" -> new Bridged();
            case "none" -> new None();
            case "host" -> new Host();
            default -> throw new UnknownNetworkException(text);
        };
    }

    /** The default bridge: see {@link Networks#connect}. */
    record Bridged() implements NetworkMode {

        @Override
        public String text() {
            return "bridge";
        }
    }

    /** Nothing but a loopback device of its own. */
    record None() implements NetworkMode {

        public Plan plan() {
            return new NetworkNamespace().plan();
        }

        @Override
        public String text() {
            return "none";
        }
    }

    /** The host's own network, with all its devices and ports. */
    record Host() implements NetworkMode {

        @Override
        public String text() {
            return "host";
        }
    }

    /**
     * The network of another container.
     *
     * @param container its id or name, as the client gave it
     */
    record SharedWith(String container) implements NetworkMode {

        private static final String PREFIX = "container:";

        public SharedWith {
            if (container.isEmpty()) {
                throw new IllegalArgumentException("invalid container format container:"
                        + "<name|id>: [" + PREFIX + "]");
            }
        }

        @Override
        public String text() {
            return PREFIX + container;
        }
    }
}
