// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.Optional;
import mason.engine.config.Config;
import mason.engine.config.HostConfig;
import mason.engine.json.DockerJson;

/**
 * What a new container is to be.
 *
 * @param name nothing for one that the engine chooses
 */
public record CreateRequest(Optional<ContainerName> name, Config config,
        HostConfig hostConfig) {

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
                DockerJson.read(host, HostConfig.class));
    }
}
