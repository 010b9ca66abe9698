// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import mason.engine.network.NetworkMode;
import mason.engine.usage.ContainerUsage;
import mason.linux.Pid;
import mason.network.TrafficCounters;

/** Measures what a container uses: {@code docker stats}. */
record MeasureContainer(Container container) {

    /** Those that engines make; a kernel may put others into each network. */
    private static final String DEVICE = "eth\\d+";

    ContainerUsage perform() throws IOException {
        ContainerRecord record = container.record();
        String id = record.id().text();
        String name = "/" + record.name();
        Optional<Run> run = container.run();
        return run.isEmpty() ? ContainerUsage.none(id, name)
                : ContainerUsage.of(id, name, run.get().cgroup().statistics(),
                        devices(record, run.get().process().pid()));
    }

    /** The host's devices carry more than what is the container's. */
    private static List<TrafficCounters> devices(ContainerRecord record, Pid process)
            throws IOException {
        String mode = record.hostConfig().networking().networkMode();
        return NetworkMode.parse(mode) instanceof NetworkMode.Host ? List.of()
                : counters(process).stream().filter(d -> d.device().matches(DEVICE))
                        .toList();
    }

    /** None if its process 1 ends meanwhile. */
    private static List<TrafficCounters> counters(Pid process) throws IOException {
        try {
            return TrafficCounters.of(process);
        } catch (IOException e) {
            if (Files.exists(process.proc().resolve("exe"))) {
                throw e;
            }
            return List.of();
        }
    }
}
