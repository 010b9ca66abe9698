// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mason.engine.content.Digest;
import mason.engine.json.Json;

/**
 * The configuration of an image: OCI image specification, config.md.
 *
 * @param defaults what it says about how to run it
 * @param platform what it was made for
 * @param history how it was made, the first step first
 * @param layers digests of the uncompressed layers, the lowest first
 */
public record ImageConfig(ContainerDefaults defaults, Platform platform,
        Optional<Instant> created, String author, String comment,
        List<HistoryStep> history, List<Digest> layers) {

    /** @throws IOException when the document is not JSON */
    public static ImageConfig parse(byte[] document) throws IOException {
        return of(Json.parse(document));
    }

    static ImageConfig of(Json json) {
        return new ImageConfig(ContainerDefaults.of(json.at("config")), Platform.of(json),
                json.at("created").time(), json.at("author").text(),
                json.at("comment").text(),
                json.at("history").elements().stream().map(HistoryStep::of).toList(),
                json.at("rootfs").at("diff_ids").texts().stream().map(Digest::parse)
                        .toList());
    }

    public List<String> environment() {
        return defaults.environment();
    }

    /** Where the command starts; the root if the image says nothing. */
    public String directory() {
        return defaults.directory().isEmpty() ? "/" : defaults.directory();
    }

    /** As whom it runs; empty for root. */
    public String user() {
        return defaults.user();
    }

    /** The program and arguments that {@code given} on the command line amounts to. */
    public List<String> argv(List<String> given) {
        return defaults.argv(given);
    }
}
