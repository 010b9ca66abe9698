// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** A folder for a while; if this process is killed, the next janitor removes it. */
public final class Scratch implements AutoCloseable {

    private static final Path FOR_ANYBODY = Path.of(System.getProperty("java.io.tmpdir"));

    private final Lease lease;
    private final Path directory;

    public Scratch() throws IOException {
        Janitor.sweepOnce();
        Path place = Files.isWritable(Janitor.RUN) ? Janitor.RUN : FOR_ANYBODY;
        lease = Lease.of(place.resolve(Janitor.PREFIX + UUID.randomUUID()), List.of());
        directory = Files.createDirectory(lease.directory().resolve("files"));
    }

    /** Empty at first. */
    public Path directory() {
        return directory;
    }

    @Override
    public void close() throws IOException {
        lease.close();
    }
}
