// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.util.ArrayList;
import java.util.List;
import mason.engine.content.Digest;
import mason.engine.json.Json;

/**
 * What an image says about how to run it: OCI image specification, config.md.
 *
 * @param environment {@code NAME=value}
 * @param user empty for root
 * @param platform what it was made for
 * @param layers digests of the uncompressed layers, the lowest first
 */
public record ImageConfig(List<String> environment, List<String> entrypoint,
        List<String> command, String directory, String user, Platform platform,
        List<Digest> layers) {

    static ImageConfig of(Json json) {
        Json config = json.at("config");
        String directory = config.at("WorkingDir").text();
        return new ImageConfig(config.at("Env").texts(), config.at("Entrypoint").texts(),
                config.at("Cmd").texts(), directory.isEmpty() ? "/" : directory,
                config.at("User").text(), Platform.of(json), digests(json));
    }

    private static List<Digest> digests(Json json) {
        return json.at("rootfs").at("diff_ids").texts().stream().map(Digest::parse)
                .toList();
    }

    /** The program and arguments that {@code given} on the command line amounts to. */
    public List<String> argv(List<String> given) {
        List<String> argv = new ArrayList<>(entrypoint);
        argv.addAll(given.isEmpty() ? command : given);
        return argv;
    }
}
