// SPDX-License-Identifier: Apache-2.0
package mason.engine.volume;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    static void write(Path directory, Instant created, Map<String, String> labels,
            VolumeOptions options) throws IOException {
        JsonObject json = new JsonObject();
        json.addProperty("created", created.toString());
        json.add("labels", object(labels));
        json.add("options", object(options.all()));
        DurableFile.write(directory.resolve(FILE), json + "\n");
    }

    private static JsonObject object(Map<String, String> members) {
        JsonObject json = new JsonObject();
        members.forEach(json::addProperty);
        return json;
    }

    /**
     * A volume is its data: where the record is broken, it has neither labels nor
     * options, and is as old as its directory.
     *
     * @throws java.nio.file.NoSuchFileException when there is no volume
     */
    static Volume read(Path directory) throws IOException {
        VolumeName name = new VolumeName(directory.getFileName().toString());
        Path data = directory.resolve(DATA);
        Instant made = Files.getLastModifiedTime(directory).toInstant();
        try {
            Json json = Json.read(directory.resolve(FILE));
            return new Volume(name, data, json.at("created").time().orElse(made),
                    texts(json.at("labels")),
                    new VolumeOptions(texts(json.at("options"))));
        } catch (IOException broken) {
            return new Volume(name, data, made, Map.of(), VolumeOptions.NONE);
        }
    }

    private static Map<String, String> texts(Json json) {
        Map<String, String> labels = new LinkedHashMap<>();
        if (json.value().isJsonObject()) {
            json.value().getAsJsonObject().keySet()
                    .forEach(name -> labels.put(name, json.at(name).text()));
        }
        return labels;
    }
}
