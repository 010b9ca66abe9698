// SPDX-License-Identifier: Apache-2.0
package mason.engine.network;

import java.util.Set;
import mason.launch.Plan;
import mason.linux.JoinNamespaces;
import mason.linux.Namespace;
import mason.linux.Pid;
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

        public Plan plan() {
            return Plan.NOTHING;
        }

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

        /**
         * Joins it. To be the last of what is done on the host: from then on the builder
         * thread, and what it starts, is in that network.
         *
         * @param process1 of the other container
         */
        public Plan plan(Pid process1) {
            return Plan.onHost(
                    new JoinNamespaces(process1, Set.of(Namespace.NETWORK)));
        }

        @Override
        public String text() {
            return PREFIX + container;
        }
    }
}
