// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mason.engine.config.HostConfig;
import mason.engine.json.DockerJson;

/**
 * Other containers are kept by their ids: a name may be another's at the next start. One
 * that is not there yet is looked for by its name then.
 */
record ResolvedModes(ContainerStore store) {

    HostConfig in(HostConfig asked) throws IOException {
        JsonObject json = DockerJson.tree(asked).getAsJsonObject();
        for (String member : new String[]{"NetworkMode", "IpcMode", "PidMode"}) {
            json.addProperty(member, resolved(json.get(member).getAsString()));
        }
        List<String> links = new ArrayList<>();
        for (String text : asked.networking().links()) {
            links.add(resolved(ContainerLink.parse(text)).text());
        }
        HostConfig resolved = DockerJson.read(json, HostConfig.class);
        return resolved.withLinks(links);
    }

    /** A client takes "not found" for the image, and would ask a registry for it. */
    private ContainerLink resolved(ContainerLink link) throws IOException {
        try {
            return link.to(new ContainerLookup(store).find(link.container()));
        } catch (NoSuchContainerException e) {
            throw new IllegalArgumentException("could not get container for "
                    + link.container() + ": " + e.getMessage(), e);
        }
    }

    private String resolved(String text) throws IOException {
        NamespaceMode mode = new NamespaceMode(text);
        try {
            return mode.container().isPresent() ? NamespaceMode.of(
                    new ContainerLookup(store).find(mode.container().get())).text()
                    : text;
        } catch (NoSuchContainerException notYet) {
            return text;
        }
    }
}
