// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a new container is to be connected to the default bridge: EndpointSettings. */
final class BridgeEndpoint {

    private static final Set<String> BRIDGE = Set.of("", "default", "bridge");
    private static final String MAC = "MacAddress";

    private BridgeEndpoint() {
    }

    /**
     * Puts the MAC address of the endpoint where API versions before 1.44 have it.
     *
     * @return its further addresses, which are taken from the body
     * @throws ApiException in Docker's words, for what only other networks have
     */
    static List<String> merge(JsonObject body) {
        List<String> linkLocal = new ArrayList<>();
        if (body.get("NetworkingConfig") instanceof JsonObject networking && networking
                .get("EndpointsConfig") instanceof JsonObject endpoints) {
            for (Map.Entry<String, JsonElement> each : endpoints.entrySet()) {
                if (each.getValue() instanceof JsonObject endpoint
                        && BRIDGE.contains(each.getKey())) {
                    check(endpoint);
                    mergeMac(body, endpoint);
                    linkLocal.addAll(takeLinkLocal(endpoint));
                }
            }
        }
        return linkLocal;
    }

    private static List<String> takeLinkLocal(JsonObject endpoint) {
        List<String> addresses = new ArrayList<>();
        if (endpoint.get("IPAMConfig") instanceof JsonObject ipam
                && ipam.remove("LinkLocalIPs") instanceof JsonArray all) {
            all.forEach(address -> addresses.add(address instanceof JsonPrimitive text
                    ? text.getAsString()
                    : address.toString()));
            removeEmpty(ipam);
        }
        return addresses;
    }

    private static void removeEmpty(JsonObject ipam) {
        List.of("IPv4Address", "IPv6Address").stream()
                .filter(name -> text(ipam, name).isEmpty()).forEach(ipam::remove);
    }

    private static void check(JsonObject endpoint) {
        List<String> faults = new ArrayList<>();
        if (endpoint.get("IPAMConfig") instanceof JsonObject addresses
                && !(text(addresses, "IPv4Address") + text(addresses, "IPv6Address"))
                        .isEmpty()) {
            faults.add("user specified IP address is supported on user defined networks"
                    + " only");
        }
        if (endpoint.get("Aliases") instanceof JsonArray aliases && !aliases.isEmpty()) {
            faults.add("network-scoped aliases are only supported for user-defined"
                    + " networks");
        }
        if (!faults.isEmpty()) {
            throw ApiException.invalid("invalid endpoint settings: "
                    + String.join(", ", faults));
        }
    }

    private static void mergeMac(JsonObject body, JsonObject endpoint) {
        String mac = text(endpoint, MAC);
        String whole = text(body, MAC);
        if (!mac.isEmpty() && !whole.isEmpty() && !mac.equals(whole)) {
            throw ApiException.invalid("the container-wide MAC address must match the"
                    + " endpoint-specific MAC address for the main network, or be left"
                    + " empty");
        }
        if (!mac.isEmpty()) {
            body.addProperty(MAC, mac);
        }
    }

    private static String text(JsonObject object, String name) {
        return object.get(name) instanceof JsonPrimitive text ? text.getAsString() : "";
    }
}
