// SPDX-License-Identifier: Apache-2.0
package mason.engine.network;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import mason.engine.json.Json;
import mason.engine.state.DurableFile;
import mason.network.Cidr;
import mason.network.Ipv4Address;
import mason.network.MacAddress;
import mason.network.PublishedPort;

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
                    new MacAddress(json.at("mac").text()),
                    json.at("ports").elements().stream().map(EndpointDocument::port)
                            .toList());
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " is not the record of an endpoint: "
                    + e.getMessage(), e);
        }
    }

    private static PublishedPort port(Json json) {
        ContainerPort inside = ContainerPort.parse(json.at("container").text());
        return new PublishedPort(inside.transport(),
                Ipv4Address.parse(json.at("address").text()),
                (int) json.at("host").number(), inside.number());
    }

    private static JsonObject json(PublishedPort port) {
        JsonObject json = new JsonObject();
        json.addProperty("address", port.hostAddress().text());
        json.addProperty("host", port.hostPort());
        json.addProperty("container", port.containerPort() + "/" + port.transport());
        return json;
    }

    private static JsonObject json(Endpoint endpoint) {
        JsonObject json = new JsonObject();
        json.addProperty("id", endpoint.id().text());
        json.addProperty("network", endpoint.network().text());
        json.addProperty("container", endpoint.container());
        json.addProperty("address", endpoint.address().toString());
        json.addProperty("gateway", endpoint.gateway().text());
        json.addProperty("mac", endpoint.mac().text());
        JsonArray ports = new JsonArray();
        endpoint.ports().forEach(port -> ports.add(json(port)));
        json.add("ports", ports);
        return json;
    }
}
