// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import mason.engine.json.AnyCase;

/** How a new container is to be connected, which clients say in one of two places. */
final class AskedEndpoint {

    private static final String MAC = "MacAddress";

    private AskedEndpoint() {
    }

    /** The document with the MAC address where versions before 1.44 had it. */
    static JsonObject in(JsonObject body) {
        mac(body).ifPresent(mac -> body.add(MAC, mac));
        return body;
    }

    /** @throws ApiException when the two places contradict each other */
    private static Optional<JsonPrimitive> mac(JsonObject body) {
        Optional<JsonPrimitive> first = text(body);
        Optional<JsonPrimitive> ofNetwork = ofNetwork(body);
        if (first.isPresent() && ofNetwork.isPresent() && !first.equals(ofNetwork)) {
            throw ApiException.invalid("the container-wide MAC address must match the"
                    + " endpoint-specific MAC address for the main network, or be left"
                    + " out");
        }
        return ofNetwork;
    }

    private static Optional<JsonPrimitive> ofNetwork(JsonObject body) {
        return member(body, "NetworkingConfig").flatMap(n -> member(n, "EndpointsConfig"))
                .stream().flatMap(all -> all.asMap().values().stream())
                .filter(JsonElement::isJsonObject)
                .flatMap(e -> text(AnyCase.named(e.getAsJsonObject(), List.of(MAC)))
                        .stream())
                .findFirst();
    }

    private static Optional<JsonObject> member(JsonObject parent, String name) {
        return AnyCase.named(parent, List.of(name)).get(name) instanceof JsonObject found
                ? Optional.of(found)
                : Optional.empty();
    }

    private static Optional<JsonPrimitive> text(JsonObject parent) {
        return parent.get(MAC) instanceof JsonPrimitive text
                && !text.getAsString().isEmpty() ? Optional.of(text) : Optional.empty();
    }
}
