// SPDX-License-Identifier: Apache-2.0
package mason.engine.client;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An answer that has begun.
 *
 * @param headers by their names in lower case
 * @param fromEngine ends with the answer
 * @param toEngine after an upgrade, what this side says; closing it ends that half
 */
public record Reply(int status, Map<String, String> headers, InputStream fromEngine,
        OutputStream toEngine) implements Closeable {

    private static final int REFUSED = 400;
    private static final String MULTIPLEXED =
            "application/vnd.docker.multiplexed-stream";

    /** @throws RefusedException when the engine did not do what was asked */
    public Reply checked() throws IOException {
        if (status < REFUSED) {
            return this;
        }
        try (this) {
            throw new RefusedException(status, header("mason-exit-code"), message());
        }
    }

    private String message() throws IOException {
        String text = text();
        boolean isDocument = text.startsWith("{");
        return isDocument
                ? JsonParser.parseString(text).getAsJsonObject().get("message")
                        .getAsString()
                : text.strip();
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Whether the two outputs of a process come in frames. */
    public boolean isMultiplexed() {
        return header("content-type").filter(MULTIPLEXED::equals).isPresent();
    }

    /** The whole answer, which ends with this. */
    public JsonElement json() throws IOException {
        try (this) {
            return JsonParser.parseString(text());
        }
    }

    private String text() throws IOException {
        return new String(fromEngine.readAllBytes(), StandardCharsets.UTF_8);
    }

    /** What is not read yet is given up. */
    @Override
    public void close() throws IOException {
        try (fromEngine; toEngine) {
            return;
        }
    }
}
