// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.time.Instant;
import java.util.Optional;
import mason.engine.json.Json;

/**
 * A step by which an image was made: OCI image specification, config.md, "history".
 *
 * @param emptyLayer whether it changed no file, and so has no layer
 */
public record HistoryStep(Optional<Instant> created, String createdBy, String comment,
        String author, boolean emptyLayer) {

    static HistoryStep of(Json json) {
        return new HistoryStep(json.at("created").time(), json.at("created_by").text(),
                json.at("comment").text(), json.at("author").text(),
                Boolean.parseBoolean(json.at("empty_layer").text()));
    }
}
