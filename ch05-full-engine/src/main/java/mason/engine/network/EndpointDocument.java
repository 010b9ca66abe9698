// SPDX-License-Identifier: Apache-2.0
package mason.engine.network;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import mason.engine.json.Json;
import mason.engine.state.DurableFile;
import mason.network.Cidr;
import mason.network.Ipv4Address;
import mason.network.MacAddress;

/** The file of an endpoint. */
final class EndpointDocument {

    private EndpointDocument() {
    }

    static void write(Path file, Endpoint endpoint) throws IOException {
        DurableFile.write(file, json(endpoint) + "\n");
    }

    /**
     * @throws IOException when the file cannot be read, or is not that of an endpoint
     */
    static Endpoint read(Path file) throws IOException {
        Json json = Json.read(file);
        try {
            return new Endpoint(new RandomId(json.at("id").text()),
                    new RandomId(json.at("network").text()), json.at("container").text(),
                    Cidr.parse(json.at("address").text()),
                    Ipv4Address.parse(json.at("gateway").text()),
                    new MacAddress(json.at("mac").text()));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " is not the record of an endpoint: "
                    + e.getMessage(), e);
        }
    }

    private static JsonObject json(Endpoint endpoint) {
        JsonObject json = new JsonObject();
        json.addProperty("id", endpoint.id().text());
        json.addProperty("network", endpoint.network().text());
        json.addProperty("container", endpoint.container());
        json.addProperty("address", endpoint.address().toString());
        json.addProperty("gateway", endpoint.gateway().text());
        json.addProperty("mac", endpoint.mac().text());
        return json;
    }
}
