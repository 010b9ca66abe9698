// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import mason.engine.content.Digest;

/**
 * What an image says about how to run it: OCI image specification, config.md.
 *
 * @param environment {@code NAME=value}
 * @param user empty for root
 * @param layers digests of the uncompressed layers, the lowest first
 */
public record ImageConfig(List<String> environment, List<String> entrypoint,
        List<String> command, String directory, String user, List<Digest> layers) {

    static ImageConfig of(JsonNode json) {
        JsonNode config = json.path("config");
        String directory = config.path("WorkingDir").asText("");
        return new ImageConfig(texts(config.path("Env")),
                texts(config.path("Entrypoint")),
                texts(config.path("Cmd")), directory.isEmpty() ? "/" : directory,
                config.path("User").asText(""), digests(json));
    }

    private static List<Digest> digests(JsonNode json) {
        return texts(json.path("rootfs").path("diff_ids")).stream().map(Digest::parse)
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** The program and arguments that {@code given} on the command line amounts to. */
    public List<String> argv(List<String> given) {
        List<String> argv = new ArrayList<>(entrypoint);
        argv.addAll(given.isEmpty() ? command : given);
        return argv;
    }
}
