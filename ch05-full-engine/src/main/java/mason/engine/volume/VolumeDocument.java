// SPDX-License-Identifier: Apache-2.0
package mason.engine.volume;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import mason.engine.json.Json;
import mason.engine.state.DurableFile;

/** The file {@code volume.json} beside a volume's data. */
final class VolumeDocument {

    private static final String FILE = "volume.json";
    static final String DATA = "_data";

    private VolumeDocument() {
    }

    static void write(Path directory, Instant created, Map<String, String> labels)
            throws IOException {
        JsonObject members = new JsonObject();
        labels.forEach(members::addProperty);
        JsonObject json = new JsonObject();
        json.addProperty("created", created.toString());
        json.add("labels", members);
        DurableFile.write(directory.resolve(FILE), json + "\n");
    }

    /** @throws IOException when there is no volume, or its record is broken */
    static Volume read(Path directory) throws IOException {
        Json json = Json.read(directory.resolve(FILE));
        try {
            return new Volume(new VolumeName(directory.getFileName().toString()),
                    directory.resolve(DATA), Instant.parse(json.at("created").text()),
                    labels(json.at("labels")));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException("not the record of a volume: " + e.getMessage(), e);
        }
    }

    private static Map<String, String> labels(Json json) {
        Map<String, String> labels = new LinkedHashMap<>();
        if (json.value().isJsonObject()) {
            json.value().getAsJsonObject().keySet()
                    .forEach(name -> labels.put(name, json.at(name).text()));
        }
        return labels;
    }
}
