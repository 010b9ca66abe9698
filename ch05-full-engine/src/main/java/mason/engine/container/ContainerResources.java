// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mason.cgroups.Controller;
import mason.engine.config.HostConfig;
import mason.engine.usage.ContainerUsage;

/** What the containers of an engine use, and may use: users of the host, too. */
public final class ContainerResources {

    private final Parts parts;

    ContainerResources(Parts parts) {
        this.parts = parts;
    }

    /**
     * Its processes.
     *
     * @param arguments of ps(1), separated by spaces
     * @throws ConflictException when it doesn't run
     */
    public ProcessList processes(Container container, String arguments)
            throws IOException, InterruptedException {
        return new ListProcesses(container, arguments).perform();
    }

    /**
     * Changes what it may use, now and after each start.
     *
     * @return what this host can't limit, a sentence each
     * @throws ConflictException when the change contradicts what the container has
     */
    public List<String> update(Container container, UpdateRequest request)
            throws IOException {
        return new UpdateContainer(parts, container, request).perform();
    }

    /** What of it this host can't limit, a sentence each. */
    public List<String> warnings(HostConfig asked) throws IOException {
        List<String> all = new ArrayList<>(
                CheckedResources.of(asked.resources(), parts.support()).warnings());
        boolean everyDevice = asked.isolation().privileged();
        if (!everyDevice && parts.hierarchies().find(Controller.DEVICES).isEmpty()) {
            all.add("Your kernel does not support device cgroups or the cgroup is not"
                    + " mounted. The container can make a node of every device.");
        }
        return all;
    }

    /** Which users new containers have. */
    public RemappedUsers users() {
        return parts.users();
    }

    /** What it finds by a name of its own. */
    public Links links(Container container) {
        return new Links(parts, container);
    }

    /** What it uses now; nothing if it doesn't run. */
    public ContainerUsage usage(Container container) throws IOException {
        return new MeasureContainer(container).perform();
    }
}
