// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mason.engine.network.Endpoint;
import mason.engine.network.ExtraHost;

/**
 * The containers at the default bridge that a container finds by names of its own:
 * {@code docker run --link}.
 */
public record Links(Parts parts, Container container) {

    /** By the id of the other container, or by its name where it was never resolved. */
    private List<ContainerLink> all() {
        return ContainerLink.of(container.record());
    }

    /** For /etc/hosts. */
    List<ExtraHost> hosts() throws IOException {
        List<ExtraHost> hosts = new ArrayList<>();
        for (ContainerLink link : all()) {
            ContainerRecord other = other(link);
            Endpoint endpoint = endpoint(link, other);
            String names = link.alias() + " " + other.config().hostname() + (link.alias()
                    .equals(other.name().text()) ? "" : " " + other.name());
            hosts.add(new ExtraHost(names, endpoint.address().address().text()));
        }
        return hosts;
    }

    /** What tells its programs where the other is. */
    List<String> environment() throws IOException {
        List<String> variables = new ArrayList<>();
        for (ContainerLink link : all()) {
            ContainerRecord other = other(link);
            variables.addAll(new LinkEnvironment(link.alias(),
                    "/" + container.record().name() + "/" + link.alias(),
                    endpoint(link, other).address().address(), other.config())
                    .variables());
        }
        return variables;
    }

    private ContainerRecord other(ContainerLink link) throws IOException {
        try {
            return parts.store().read(
                    new ContainerLookup(parts.store()).find(link.container()));
        } catch (NoSuchContainerException e) {
            throw notRunning(link, link.container());
        }
    }

    /** @throws IllegalStateException in Docker's words, if the other has none */
    private Endpoint endpoint(ContainerLink link, ContainerRecord other)
            throws IOException {
        String name = "/" + other.name();
        if (!other.status().state().hasProcess()) {
            throw notRunning(link, name);
        }
        return parts.networks().endpoint(other.id().text())
                .orElseThrow(() -> new IllegalStateException("Cannot link to " + name
                        + ", as it does not belong to the default network"));
    }

    private IllegalStateException notRunning(ContainerLink link, String name) {
        return new IllegalStateException("Cannot link to a non running container: " + name
                + " AS /" + container.record().name() + "/" + link.alias());
    }

    /**
     * Forgets one of them; nothing of it is left at the next start.
     *
     * @return whether there was one of that alias
     */
    public boolean remove(String alias) throws IOException {
        synchronized (container) {
            List<String> left = all().stream().filter(l -> !l.alias().equals(alias))
                    .map(ContainerLink::text).toList();
            boolean isThere = left.size() < all().size();
            if (isThere) {
                container.save(container.record()
                        .with(container.record().hostConfig().withLinks(left)));
            }
            return isThere;
        }
    }
}
