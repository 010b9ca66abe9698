// SPDX-License-Identifier: Apache-2.0
package mason.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mason.linux.FileLock;

/**
 * Forwarding switched on, until the last of all that need it in this network namespace
 * is closed: that one puts back what the first has found. Each holds a shared lock,
 * which ends with its process at the latest.
 *
 * @param use shared by all that need it
 * @param change held while one of them begins or ends
 * @param found what the first has found; empty while none needs it
 */
public record ForwardingLease(FileLock use, FileLock change,
        Path found) implements AutoCloseable {

    private static final Path DIRECTORY = Path.of("/run/mason");

    /** Switches forwarding on. */
    public static ForwardingLease take() {
        try {
            Files.createDirectories(DIRECTORY);
            Path found = DIRECTORY.resolve("ip_forward-" + networkNamespace());
            ForwardingLease lease = new ForwardingLease(
                    FileLock.on(found.toString(), 0), FileLock.on(found.toString(), 1),
                    found);
            lease.begin();
            return lease;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String networkNamespace() throws IOException {
        return Files.readSymbolicLink(Path.of("/proc/thread-self/ns/net")).toString()
                .replaceAll("\\D", "");
    }

    private void begin() throws IOException {
        change.exclusive();
        use.shared();
        if (Files.size(found) == 0) {
            Files.writeString(found, Forwarding.current().on() ? "1" : "0");
        }
        new Forwarding(true).apply();
        change.release();
    }

    @Override
    public void close() {
        try (use; change) {
            change.exclusive();
            use.release();
            if (use.tryExclusive()) {
                new Forwarding(Files.readString(found).equals("1")).apply();
                Files.writeString(found, "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
