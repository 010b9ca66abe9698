// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The users and groups of the host that those of a sandbox are: a range that nothing else
 * uses, chosen as systemd-nspawn's --private-users=pick does.
 *
 * @param first the user and group that is root inside
 * @param count how many there are
 */
record IdRange(long first, int count) {

    private static final int USUAL = 1 << 16;

    /** Root inside is root outside. */
    static final IdRange HOST = new IdRange(0, USUAL);

    /** That of the answer in a sandbox: none of them is the sandbox's own. */
    static final IdRange NESTED = new IdRange(USUAL, USUAL);

    private static final int LEAST = 4;
    private static final int MOST = 14_336;
    private static final int MILLISECONDS_BETWEEN_LOOKS = 2;

    /** One for a sandbox, with as many for its own users as for those in it. */
    static IdRange fresh() {
        int count = USUAL + NESTED.count;
        return new IdRange(ThreadLocalRandom.current().nextLong(LEAST, MOST) * count,
                count);
    }

    void give(Path file) throws IOException {
        Files.setAttribute(file, "unix:uid", (int) first);
        Files.setAttribute(file, "unix:gid", (int) first);
    }

    /**
     * Waits until the process is in a user namespace of its own and writes its uid_map
     * and gid_map: user_namespaces(7). One that ends before is left alone.
     */
    void map(Process process) throws IOException, InterruptedException {
        Path proc = Path.of("/proc", Long.toString(process.pid()));
        Optional<Path> ours = userNamespace(Path.of("/proc/self"));
        while (process.isAlive() && userNamespace(proc).equals(ours)) {
            Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
        }
        if (userNamespace(proc).isPresent()) {
            String line = "0 " + first + " " + count + "\n";
            Files.writeString(proc.resolve("uid_map"), line);
            Files.writeString(proc.resolve("gid_map"), line);
        }
    }

    private static Optional<Path> userNamespace(Path proc) {
        try {
            return Optional.of(Files.readSymbolicLink(proc.resolve("ns/user")));
        } catch (IOException ended) {
            return Optional.empty();
        }
    }
}
