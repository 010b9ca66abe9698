// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import mason.engine.json.Json;
import mason.engine.state.DurableFile;
import mason.linux.Pid;

/** The file {@code container.json}. */
final class ContainerDocument {

    private ContainerDocument() {
    }

    static void write(Path file, ContainerRecord record) throws IOException {
        DurableFile.write(file, json(record) + "\n");
    }

    /**
     * @throws IOException when the file cannot be read, or is not the record of a
     *         container
     */
    static ContainerRecord read(Path file) throws IOException {
        Json json = Json.read(file);
        try {
            return new ContainerRecord(new ContainerId(json.at("id").text()),
                    json.at("image").text(), json.at("command").texts(),
                    Instant.parse(json.at("created").text()), status(json.at("status")));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException("not the record of a container: " + e.getMessage(), e);
        }
    }

    private static ContainerStatus status(Json json) {
        return new ContainerStatus(ContainerState.parse(json.at("state").text()),
                json.has("process") ? Optional.of(process(json.at("process")))
                        : Optional.empty(),
                instant(json.at("started")), instant(json.at("finished")),
                (int) json.at("exitCode").number(),
                Boolean.parseBoolean(json.at("oomKilled").text()),
                json.at("error").text());
    }

    private static ProcessIdentity process(Json json) {
        return new ProcessIdentity(new Pid((int) json.at("pid").number()),
                json.at("started").number(), json.at("boot").text());
    }

    private static Optional<Instant> instant(Json json) {
        return Optional.of(json.text()).filter(t -> !t.isEmpty()).map(Instant::parse);
    }

    private static JsonObject json(ContainerRecord record) {
        JsonArray words = new JsonArray();
        record.command().forEach(words::add);
        JsonObject json = new JsonObject();
        json.addProperty("id", record.id().text());
        json.addProperty("image", record.image());
        json.add("command", words);
        json.addProperty("created", record.created().toString());
        json.add("status", json(record.status()));
        return json;
    }

    private static JsonObject json(ContainerStatus status) {
        JsonObject json = new JsonObject();
        json.addProperty("state", status.state().text());
        status.process().ifPresent(p -> json.add("process", json(p)));
        status.started().ifPresent(t -> json.addProperty("started", t.toString()));
        status.finished().ifPresent(t -> json.addProperty("finished", t.toString()));
        json.addProperty("exitCode", status.exitCode());
        json.addProperty("oomKilled", status.oomKilled());
        json.addProperty("error", status.error());
        return json;
    }

    private static JsonObject json(ProcessIdentity process) {
        JsonObject json = new JsonObject();
        json.addProperty("pid", process.pid().number());
        json.addProperty("started", process.started());
        json.addProperty("boot", process.boot());
        return json;
    }
}
