// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.util.Map;
import java.util.Optional;
import mason.engine.config.MountRequest;
import mason.engine.config.Storage;
import mason.engine.event.Event;
import mason.engine.network.NetworkMode;
import mason.engine.network.NetworkRecord;

/** Tells of what a container is connected to for a run of it: a network, volumes. */
record ConnectionEvents(Parts parts, Container container) {

    private static final String NETWORK = "network";
    private static final String VOLUME = "volume";
    private static final String CONTAINER = "container";

    void begun() {
        network("connect");
        storage().binds().forEach(this::mounted);
        storage().mounts().stream().filter(m -> m.type().equals(VOLUME))
                .forEach(this::mounted);
    }

    void ended() {
        network("disconnect");
        storage().binds().stream().map(b -> b.split(":", 2)[0])
                .filter(name -> !name.startsWith("/")).forEach(this::unmounted);
        storage().mounts().stream().filter(m -> m.type().equals(VOLUME))
                .map(MountRequest::source).forEach(this::unmounted);
    }

    private Storage storage() {
        return container.record().hostConfig().storage();
    }

    /** One that shares the network of another container is connected to none. */
    private void network(String action) {
        ContainerRecord record = container.record();
        NetworkMode mode = NetworkMode
                .parse(record.hostConfig().networking().networkMode());
        boolean isConnected = !record.config().networkDisabled()
                && !(mode instanceof NetworkMode.SharedWith);
        Optional<NetworkRecord> network = isConnected
                ? parts.networks().known(mode.text())
                : Optional.empty();
        network.ifPresent(n -> publish(NETWORK, action, n.id().text(),
                Map.of(CONTAINER, container.id().text(), "name", n.name(), "type",
                        n.driver())));
    }

    private void mounted(String bind) {
        String[] words = bind.split(":", 3);
        if (!words[0].startsWith("/")) {
            mounted(words[0], words[1],
                    words.length == 3 && ("," + words[2] + ",").contains(",ro,"));
        }
    }

    private void mounted(MountRequest mount) {
        mounted(mount.source(), mount.target(), mount.readOnly());
    }

    private void mounted(String name, String target, boolean readOnly) {
        publish(VOLUME, "mount", name,
                Map.of(CONTAINER, container.id().text(), "destination", target, "driver",
                        "local", "propagation", "", "read/write", "" + !readOnly));
    }

    private void unmounted(String name) {
        publish(VOLUME, "unmount", name,
                Map.of(CONTAINER, container.id().text(), "driver", "local"));
    }

    private void publish(String type, String action, String actor,
            Map<String, String> attributes) {
        parts.events().log().publish(Event.now(type, action, actor, attributes));
    }
}
