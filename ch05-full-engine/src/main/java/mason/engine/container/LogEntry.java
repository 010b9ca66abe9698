// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import mason.engine.json.Json;
import mason.engine.runtime.StreamKind;

/**
 * A line of a container's output, or a part of a long one: a line of Docker's log driver
 * {@code json-file}.
 *
 * @param text with its line feed, if it is a whole line or the end of one
 * @param attributes of its container, by their names
 */
public record LogEntry(Instant time, StreamKind stream, String text,
        Map<String, String> attributes) {

    String json() {
        JsonObject entry = new JsonObject();
        entry.addProperty("log", text);
        entry.addProperty("stream", stream.text());
        if (!attributes.isEmpty()) {
            JsonObject all = new JsonObject();
            attributes.forEach(all::addProperty);
            entry.add("attrs", all);
        }
        entry.addProperty("time", time.toString());
        return entry.toString();
    }

    /**
     * @throws IOException when a crash has cut the line
     */
    static LogEntry parse(String line) throws IOException {
        Json json = Json.parse(line.getBytes(StandardCharsets.UTF_8));
        try {
            return new LogEntry(Instant.parse(json.at("time").text()),
                    json.at("stream").text().equals("stderr") ? StreamKind.STDERR
                            : StreamKind.STDOUT,
                    json.at("log").text(), json.at("attrs").textsByName());
        } catch (DateTimeException e) {
            throw new IOException("not a line of a log: [" + line + "]", e);
        }
    }

    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
