// SPDX-License-Identifier: Apache-2.0
package mason.engine.network;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mason.engine.json.Json;
import mason.engine.state.DurableFile;
import mason.linux.NetworkDevice;
import mason.network.Cidr;

/** The networks an engine has from its beginning, as they are kept on disk. */
record PredefinedNetworks(Instant created, RandomId bridgeId, RandomId hostId,
        RandomId noneId, DefaultBridge bridge) {

    static PredefinedNetworks create() throws IOException {
        return new PredefinedNetworks(Instant.now(), RandomId.create(),
                RandomId.create(), RandomId.create(), FreeBridge.make());
    }

    /** The same on another bridge. */
    PredefinedNetworks with(DefaultBridge other) {
        return new PredefinedNetworks(created, bridgeId, hostId, noneId, other);
    }

    List<NetworkRecord> records() {
        return List.of(
                new NetworkRecord(bridgeId, "bridge", "bridge", created,
                        Optional.of(bridge)),
                new NetworkRecord(hostId, "host", "host", created, Optional.empty()),
                new NetworkRecord(noneId, "none", "null", created, Optional.empty()));
    }

    /**
     * @throws IOException when the file cannot be read, or is not one of ours
     */
    static PredefinedNetworks read(Path file) throws IOException {
        Json json = Json.read(file);
        try {
            return new PredefinedNetworks(Instant.parse(json.at("created").text()),
                    id(json.at("bridge")), id(json.at("host")), id(json.at("none")),
                    new DefaultBridge(
                            new NetworkDevice(json.at("bridge").at("device").text()),
                            Cidr.parse(json.at("bridge").at("subnet").text())));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException(file + " is not a list of networks: " + e.getMessage(),
                    e);
        }
    }

    private static RandomId id(Json network) {
        return new RandomId(network.at("id").text());
    }

    void write(Path file) throws IOException {
        JsonObject withDevice = json(bridgeId);
        withDevice.addProperty("device", bridge.device().name());
        withDevice.addProperty("subnet", bridge.subnet().toString());
        JsonObject all = new JsonObject();
        all.addProperty("created", created.toString());
        all.add("bridge", withDevice);
        all.add("host", json(hostId));
        all.add("none", json(noneId));
        DurableFile.write(file, all + "\n");
    }

    private static JsonObject json(RandomId id) {
        JsonObject json = new JsonObject();
        json.addProperty("id", id.text());
        return json;
    }
}
