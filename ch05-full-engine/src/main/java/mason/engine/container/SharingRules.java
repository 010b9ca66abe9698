// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.util.List;
import mason.engine.config.Config;
import mason.engine.config.HostConfig;
import mason.engine.config.Isolation;
import mason.engine.config.Networking;

/** What goes with shared namespaces and what does not: moby, validateNetMode. */
record SharingRules(Config config, HostConfig asked) {

    private static final List<String> OWN_OR_HOST = List.of("", "host");
    private static final List<String> IPC =
            List.of("", "none", "private", "shareable", "host");

    /** @throws IllegalArgumentException in Docker's words */
    void check() {
        Isolation isolation = asked.isolation();
        new NamespaceMode(isolation.ipcMode()).check("IPC", IPC, true);
        new NamespaceMode(isolation.pidMode()).check("PID", OWN_OR_HOST, true);
        new NamespaceMode(isolation.utsMode()).check("UTS", OWN_OR_HOST, false);
        new NamespaceMode(isolation.usernsMode()).check("user namespace", OWN_OR_HOST,
                false);
        NamespaceMode network = new NamespaceMode(asked.networking().networkMode());
        if (network.container().isPresent()) {
            checkJoined(asked.networking());
        }
        refuse(List.of("host", "none").contains(asked.networking().networkMode())
                && !config.macAddress().isEmpty(),
                "mac-address and the network mode");
        refuse(!isolation.utsMode().isEmpty() && !config.hostname().isEmpty(),
                "hostname and the UTS mode");
        refuse(network.isHost() && !asked.networking().links().isEmpty(),
                "host type networking can't be used with links. This would result in"
                        + " undefined behavior");
    }

    /** The network and all that tells of it is the other container's. */
    private void checkJoined(Networking networking) {
        refuse(!config.hostname().isEmpty(), "hostname and the network mode");
        refuse(!networking.links().isEmpty(), "container type network can't be used with"
                + " links. This would result in undefined behavior");
        refuse(!networking.dns().isEmpty(), "dns and the network mode");
        refuse(!networking.extraHosts().isEmpty(),
                "custom host-to-IP mapping and the network mode");
        refuse(!config.macAddress().isEmpty(), "mac-address and the network mode");
        refuse(!networking.portBindings().isEmpty() || networking.publishAllPorts(),
                "port publishing and the container type network mode");
        refuse(!config.exposedPorts().isEmpty(),
                "port exposing and the container type network mode");
    }

    private static void refuse(boolean isAsked, String what) {
        if (isAsked) {
            throw new IllegalArgumentException("conflicting options: " + what);
        }
    }
}
