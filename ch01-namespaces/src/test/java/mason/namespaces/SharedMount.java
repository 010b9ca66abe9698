// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mason.launch.HostProc;

/**
 * A mount of the host that passes on what is mounted below it, as every mount does where
 * systemd is in charge; elsewhere it has to be asked to.
 */
record SharedMount(Path directory) implements AutoCloseable {

    static SharedMount here() throws IOException, InterruptedException {
        SharedMount made = new SharedMount(Files.createTempDirectory("shared-"));
        made.mount(made.directory);
        run("mount", "--make-shared", made.directory.toString());
        return made;
    }

    /** A file system of the host's, at the directory or somewhere below it. */
    void mount(Path target) throws IOException, InterruptedException {
        run("mount", "-t", "tmpfs", "tmpfs", target.toString());
    }

    /** Another shared mount, below this one. */
    Path nested(Path target) throws IOException, InterruptedException {
        mount(target);
        run("mount", "--make-shared", target.toString());
        return target;
    }

    /** A mount that receives what is mounted below {@code master}, and sends nothing. */
    Path slaveOf(Path master) throws IOException, InterruptedException {
        Path slave = Files.createDirectory(directory.resolve("slave"));
        run("mount", "--bind", master.toString(), slave.toString());
        run("mount", "--make-slave", slave.toString());
        return slave;
    }

    /** Whether it still passes anything on. */
    boolean isShared() throws IOException {
        return HostProc.mount(directory).orElseThrow().contains(" shared:");
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
