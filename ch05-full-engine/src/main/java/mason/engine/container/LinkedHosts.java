// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mason.engine.network.Endpoint;
import mason.engine.network.Networks;

/**
 * The hosts(5) of containers that run and are linked to others, which have another
 * address when they are started again. As with Docker, environment variables keep the
 * old one.
 */
final class LinkedHosts {

    /** A container can write to its file, and could make it as large as a disk. */
    private static final long MOST_BYTES = 1 << 20;

    private final Set<Container> linked = ConcurrentHashMap.newKeySet();

    /** To be called when a container runs. A file that cannot be changed is said. */
    void begun(Networks networks, Container container) {
        if (!ContainerLink.of(container.record()).isEmpty()) {
            linked.add(container);
        }
        try {
            Optional<Endpoint> endpoint = linked.isEmpty() ? Optional.empty()
                    : networks.endpoint(container.id().text());
            if (endpoint.isPresent()) {
                tell(container.id(), endpoint.get().address().address().text());
            }
        } catch (IOException | RuntimeException e) {
            System.err.println("mason: the links to container "
                    + container.id().shortened() + ": " + e.getMessage());
        }
    }

    /** To be called when it has ended. */
    void ended(Container container) {
        linked.remove(container);
    }

    private void tell(ContainerId other, String address) throws IOException {
        for (Container container : linked) {
            for (ContainerLink link : ContainerLink.of(container.record())) {
                if (link.container().equals(other.text())) {
                    change(container.directory().path().resolve("hosts"), link.alias(),
                            address);
                }
            }
        }
    }

    /** In place, as the file is mounted; what the container has added stays. */
    private static synchronized void change(Path hosts, String alias, String address)
            throws IOException {
        if (Files.notExists(hosts) || Files.size(hosts) > MOST_BYTES) {
            return;
        }
        String text = Files.readString(hosts, StandardCharsets.ISO_8859_1);
        Matcher line = Pattern.compile("^\\S+(?=\\t" + Pattern.quote(alias) + "\\s)",
                Pattern.MULTILINE).matcher(text);
        String changed = line.replaceAll(address);
        if (!changed.equals(text)) {
            Files.writeString(hosts, changed, StandardCharsets.ISO_8859_1);
        }
    }
}
