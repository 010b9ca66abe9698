// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mason.cgroups.Cgroup;
import mason.cgroups.Hierarchies;
import mason.engine.state.Lock;
import mason.engine.state.TemporaryFiles;

/**
 * All containers of this engine, one directory each. What an engine leaves behind that
 * was killed is found by its directory, which is made first and removed last.
 */
public final class ContainerStore {

    private final Path directory;
    private final Hierarchies hierarchies;

    public ContainerStore(Path directory, Hierarchies hierarchies) {
        this.directory = directory;
        this.hierarchies = hierarchies;
    }

    public ContainerDirectory create() throws IOException {
        try (Lock everything = lock()) {
            return ContainerDirectory.create(directory, ContainerId.random());
        }
    }

    public void remember(ContainerDirectory container, ContainerRecord record)
            throws IOException {
        record.write(container.record());
    }

    public List<ContainerRecord> running() throws IOException {
        List<ContainerRecord> records = new ArrayList<>();
        for (Path path : directories()) {
            ContainerRecord.find(path.resolve("container.json"))
                    .ifPresent(records::add);
        }
        return records;
    }

    /**
     * Ends and removes every container whose engine is dead.
     *
     * @return their ids
     */
    public List<ContainerId> sweep() throws IOException {
        List<ContainerId> swept = new ArrayList<>();
        try (Lock everything = lock()) {
            for (Path path : directories()) {
                ContainerDirectory.abandoned(path).ifPresent(container -> {
                    remove(container);
                    swept.add(container.id());
                });
            }
            TemporaryFiles.remove(directory);
        }
        return swept;
    }

    private void remove(ContainerDirectory container) {
        try (container) {
            Cgroup.existing(hierarchies, container.id().text()).close();
        }
    }

    private Lock lock() throws IOException {
        return Lock.in(directory);
    }

    private List<Path> directories() throws IOException {
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.filter(p -> ContainerId.isOne(p.getFileName().toString()))
                    .toList();
        }
    }
}
