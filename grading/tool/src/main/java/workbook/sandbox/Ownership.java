// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The users and groups that root and others of a sandbox are outside: a range that
 * nobody else uses, as systemd-nspawn's --private-users=pick chooses it.
 *
 * @param first the user and group that is root inside
 */
record Ownership(long first) {

    private static final int COUNT = 1 << 16;
    private static final int LEAST = 8;
    private static final int MOST = 28_672;

    static Ownership fresh() {
        return new Ownership(
                ThreadLocalRandom.current().nextLong(LEAST, MOST) * COUNT);
    }

    /** A line of uid_map and gid_map: user_namespaces(7). */
    String map() {
        return "0 " + first + " " + COUNT + "\n";
    }

    void give(Path file) throws IOException {
        Files.setAttribute(file, "unix:uid", (int) first);
        Files.setAttribute(file, "unix:gid", (int) first);
    }
}
