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
            ForwardingLease lease = open(found);
            while (!lease.begun()) {
                lease.closeFiles();
                lease = open(found);
            }
            return lease;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String networkNamespace() throws IOException {
        return Files.readSymbolicLink(Path.of("/proc/thread-self/ns/net")).toString()
                .replaceAll("\\D", "");
    }

    private static ForwardingLease open(Path found) {
        return new ForwardingLease(FileLock.on(found.toString(), 0),
                FileLock.on(found.toString(), 1), found);
    }

    /** Nothing is begun if the last user has deleted the file in the meantime. */
    private boolean begun() throws IOException {
        change.exclusive();
        if (!use.isAt(found) || !change.isAt(found)) {
            return false;
        }
        use.shared();
        if (Files.size(found) == 0) {
            Files.writeString(found, Forwarding.current().on() ? "1" : "0");
        }
        new Forwarding(true).apply();
        change.release();
        return true;
    }

    @Override
    public void close() {
        try (use; change) {
            change.exclusive();
            use.release();
            if (use.tryExclusive()) {
                new Forwarding(Files.readString(found).equals("1")).apply();
                Files.delete(found);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void closeFiles() {
        use.close();
        change.close();
    }
}
