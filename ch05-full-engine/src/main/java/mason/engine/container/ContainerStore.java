// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mason.cgroups.Cgroup;
import mason.cgroups.Hierarchies;
import mason.engine.state.StateLock;
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
        try (StateLock everything = lock()) {
            return ContainerDirectory.create(directory, ContainerId.random());
        }
    }

    /** When this returns, a loss of power does not change what the record says. */
    public void save(ContainerDirectory container, ContainerRecord record)
            throws IOException {
        record.write(container.record());
    }

    /**
     * All containers as they are now; changes nothing. One that is being made has no
     * record yet and is left out; one whose record is broken is {@code dead}.
     */
    public List<ContainerRecord> list() throws IOException {
        List<ContainerRecord> records = new ArrayList<>();
        for (Path path : directories()) {
            try {
                records.add(ContainerDocument.read(ContainerDirectory.record(path))
                        .observed());
            } catch (NoSuchFileException notYetOrNoMore) {
                continue;
            } catch (IOException e) {
                records.add(ContainerRecord.unreadable(
                        new ContainerId(path.getFileName().toString()), e));
            }
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
        try (StateLock everything = lock()) {
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
        try {
            Cgroup.existing(hierarchies, container.id().text()).close();
        } finally {
            container.closeLocked();
        }
    }

    private StateLock lock() throws IOException {
        return StateLock.in(directory);
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
