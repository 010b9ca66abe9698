// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import mason.engine.state.PrivateDirectory;

/**
 * Which container has which name: a symbolic link for each name, so that two engines
 * cannot give the same one.
 */
record ContainerNames(Path directory) {

    /**
     * @throws ConflictException when another container has it
     */
    void give(ContainerName name, ContainerId id) throws IOException {
        PrivateDirectory.make(directory);
        try {
            Files.createSymbolicLink(link(name), Path.of(id.text()));
        } catch (FileAlreadyExistsException e) {
            throw new ConflictException("Conflict. The container name \"/" + name
                    + "\" is already in use by container \""
                    + holder(name).map(ContainerId::text).orElse("?")
                    + "\". You have to remove (or rename) that container to be able to"
                    + " reuse that name.");
        }
    }

    /** A name that is free, chosen by the id. */
    ContainerName giveAny(ContainerId id) throws IOException {
        for (int attempt = 0;; attempt++) {
            try {
                ContainerName name = ContainerName.of(id, attempt);
                give(name, id);
                return name;
            } catch (ConflictException taken) {
                continue;
            }
        }
    }

    Optional<ContainerId> holder(ContainerName name) throws IOException {
        try {
            return Optional.of(new ContainerId(
                    Files.readSymbolicLink(link(name)).getFileName().toString()));
        } catch (NoSuchFileException free) {
            return Optional.empty();
        }
    }

    /** The name that a container has. */
    Optional<ContainerName> of(ContainerId id) throws IOException {
        if (Files.notExists(directory)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> links = Files.newDirectoryStream(directory)) {
            for (Path link : links) {
                if (Files.readSymbolicLink(link).endsWith(id.text())) {
                    return Optional.of(
                            new ContainerName(link.getFileName().toString()));
                }
            }
        }
        return Optional.empty();
    }

    void take(ContainerName name) throws IOException {
        Files.deleteIfExists(link(name));
    }

    /** Takes back the names of containers that are gone: a directory comes before. */
    void sweep() throws IOException {
        if (Files.notExists(directory)) {
            return;
        }
        try (DirectoryStream<Path> links = Files.newDirectoryStream(directory)) {
            for (Path link : links) {
                Path id = Files.readSymbolicLink(link).getFileName();
                if (Files.notExists(directory.resolveSibling(id))) {
                    Files.deleteIfExists(link);
                }
            }
        }
    }

    private Path link(ContainerName name) {
        return directory.resolve(name.text());
    }
}
