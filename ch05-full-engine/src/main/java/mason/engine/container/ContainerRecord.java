// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mason.engine.json.Json;
import mason.linux.Pid;

/**
 * What the engine remembers of a running container.
 *
 * @param pid its process 1, by the host's number
 */
public record ContainerRecord(ContainerId id, String image, List<String> command,
        Instant started, Pid pid) {

    /** The file is there whole, or not at all. */
    void write(Path file) throws IOException {
        Path next = file.resolveSibling(".incoming-" + file.getFileName());
        Files.writeString(next, json() + "\n");
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private JsonObject json() {
        JsonArray words = new JsonArray();
        command.forEach(words::add);
        JsonObject json = new JsonObject();
        json.addProperty("id", id.text());
        json.addProperty("image", image);
        json.addProperty("started", started.toString());
        json.addProperty("pid", pid.number());
        json.add("command", words);
        return json;
    }

    /** Nothing when the container has just ended, or not yet begun. */
    static Optional<ContainerRecord> find(Path file) throws IOException {
        try {
            Json json = Json.read(file);
            return Optional.of(new ContainerRecord(new ContainerId(json.at("id").text()),
                    json.at("image").text(), json.at("command").texts(),
                    Instant.parse(json.at("started").text()),
                    new Pid((int) json.at("pid").number())));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }
}
