// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A mount of the host that passes on what is mounted below it, as every mount does where
 * systemd is at home; elsewhere it has to be asked to.
 */
record SharedMount(Path directory) implements AutoCloseable {

    static SharedMount here() throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("shared-");
        run("mount", "-t", "tmpfs", "tmpfs", directory.toString());
        run("mount", "--make-shared", directory.toString());
        return new SharedMount(directory);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("umount", "--recursive", directory.toString());
        Files.delete(directory);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int exitCode = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exitCode != 0) {
            throw new IOException(String.join(" ", command) + " failed: " + exitCode);
        }
    }
}
