// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Says who the users in a process's new user namespace are outside. */
record UserMaps(Process process, Ownership owner) {

    private static final int MILLISECONDS_BETWEEN_LOOKS = 2;

    /** Waits for the process to be there; one that ends before is left alone. */
    void write() throws IOException, InterruptedException {
        Path proc = Path.of("/proc", Long.toString(process.pid()));
        Path ours = Files.readSymbolicLink(Path.of("/proc/self/ns/user"));
        while (process.isAlive() && namespace(proc).equals(Optional.of(ours))) {
            Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
        }
        if (namespace(proc).isPresent()) {
            Files.writeString(proc.resolve("uid_map"), owner.map());
            Files.writeString(proc.resolve("gid_map"), owner.map());
        }
    }

    /** None of one that has ended. */
    private static Optional<Path> namespace(Path proc) {
        try {
            return Optional.of(Files.readSymbolicLink(proc.resolve("ns/user")));
        } catch (IOException ended) {
            return Optional.empty();
        }
    }
}
