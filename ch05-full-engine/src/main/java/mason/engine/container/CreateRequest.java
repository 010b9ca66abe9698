// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import mason.engine.config.Config;
import mason.engine.config.HostConfig;
import mason.engine.json.DockerJson;
import mason.network.Cidr;
import mason.network.Ipv4Address;

/**
 * What a new container is to be.
 *
 * @param name nothing for one that the engine chooses
 * @param linkLocal further addresses at the default bridge, RFC 3927
 */
public record CreateRequest(Optional<ContainerName> name, Config config,
        HostConfig hostConfig, List<String> linkLocal) {

    private static final Cidr LINK_LOCAL = Cidr.parse("169.254.0.0/16");

    /** @throws IllegalArgumentException for an address that is not for a link alone */
    public CreateRequest {
        for (String address : linkLocal) {
            if (!LINK_LOCAL.contains(Ipv4Address.parse(address))) {
                throw new IllegalArgumentException(
                        "invalid link local IP address: " + address);
            }
        }
        linkLocal = List.copyOf(linkLocal);
    }

    /**
     * @param body of {@code POST /containers/create}
     * @throws IOException when a member has a wrong type
     */
    public static CreateRequest of(Optional<ContainerName> name, JsonObject body)
            throws IOException {
        JsonObject host = body.has("HostConfig") && body.get("HostConfig").isJsonObject()
                ? body.getAsJsonObject("HostConfig")
                : new JsonObject();
        return new CreateRequest(name, DockerJson.read(body, Config.class),
                DockerJson.read(host, HostConfig.class), List.of());
    }
}
