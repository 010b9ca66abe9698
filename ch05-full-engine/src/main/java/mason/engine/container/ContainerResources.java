// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import mason.engine.usage.ContainerUsage;

/** What the containers of an engine use. */
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

    /** What it uses now; nothing if it doesn't run. */
    public ContainerUsage usage(Container container) throws IOException {
        return new MeasureContainer(container).perform();
    }
}
