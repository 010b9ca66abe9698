// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import mason.linux.Pid;

/**
 * What the engine remembers of a running container.
 *
 * @param pid its process 1, by the host's number
 */
public record ContainerRecord(ContainerId id, String image, List<String> command,
        Instant started, Pid pid) {

    private static final ObjectMapper JSON = new ObjectMapper();

    void write(Path file) throws IOException {
        ObjectNode json = JSON.createObjectNode();
        json.put("id", id.text()).put("image", image).put("started", started.toString());
        json.put("pid", pid.number());
        command.forEach(json.putArray("command")::add);
        Files.writeString(file, json.toPrettyString() + "\n");
    }

    static ContainerRecord read(Path file) throws IOException {
        JsonNode json = JSON.readTree(file.toFile());
        List<String> command = new ArrayList<>();
        json.path("command").forEach(word -> command.add(word.asText()));
        return new ContainerRecord(new ContainerId(json.path("id").asText()),
                json.path("image").asText(), command,
                Instant.parse(json.path("started").asText()),
                new Pid(json.path("pid").asInt()));
    }
}
