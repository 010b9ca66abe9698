// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import mason.engine.network.PortBinding;
import mason.engine.network.PortRange;
import mason.network.PublishedPort;

/** The values of {@code --publish}, as the API takes them. */
record PublishOptions(List<PortBinding> all) {

    /** @throws IllegalArgumentException naming the value that is wrong */
    static PublishOptions parse(List<String> values) {
        return new PublishOptions(values.stream()
                .flatMap(value -> PortBinding.parse(value).stream()).toList());
    }

    /** {@code ExposedPorts}. */
    JsonObject exposed() {
        JsonObject exposed = new JsonObject();
        all.forEach(b -> exposed.add(b.port().toString(), new JsonObject()));
        return exposed;
    }

    /** {@code PortBindings}: several for one port of the container are possible. */
    JsonObject bindings() {
        JsonObject bindings = new JsonObject();
        for (PortBinding each : all) {
            String port = each.port().toString();
            if (!bindings.has(port)) {
                bindings.add(port, new JsonArray());
            }
            bindings.getAsJsonArray(port).add(json(each));
        }
        return bindings;
    }

    private static JsonObject json(PortBinding binding) {
        boolean everywhere = binding.hostAddress().equals(PublishedPort.ANY);
        boolean any = binding.host().equals(PortRange.ANY);
        JsonObject json = new JsonObject();
        json.addProperty("HostIp", everywhere ? "" : binding.hostAddress().text());
        json.addProperty("HostPort", any ? "" : binding.host().toString());
        return json;
    }
}
