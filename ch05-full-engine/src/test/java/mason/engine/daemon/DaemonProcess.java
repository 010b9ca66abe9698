// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mason.engine.cli.Mason;
import workbook.testkit.OwnJvm;

/** A daemon in a JVM of its own, which can be killed and started again. */
final class DaemonProcess implements AutoCloseable {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final Path directory;
    private Process process;

    private DaemonProcess(Path directory) {
        this.directory = directory;
    }

    static DaemonProcess in(Path directory) throws Exception {
        DaemonProcess daemon = new DaemonProcess(directory);
        daemon.start();
        return daemon;
    }

    Path socket() {
        return directory.resolve("s");
    }

    Path state() {
        return directory.resolve("state");
    }

    long pid() {
        return process.pid();
    }

    /** All that it has said, in all its lives. */
    String log() throws IOException {
        return Files.readString(directory.resolve("log"));
    }

    /** Returns when clients are answered. */
    void start() throws Exception {
        List<String> command = OwnJvm.running(Mason.class, "--root", state().toString(),
                "daemon", "-H", "unix://" + socket());
        command.add(1, "-Xmx128m");
        process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect
                        .appendTo(directory.resolve("log").toFile()))
                .start();
        long deadline = System.nanoTime() + PATIENCE;
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IOException("the daemon does not answer: " + log());
            }
            Thread.sleep(20);
        }
    }

    private boolean answers() {
        try {
            return RawClient.get(socket(), "/_ping").endsWith("OK");
        } catch (IOException notYet) {
            return false;
        }
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Removes every container, and ends it as SIGTERM does. */
    @Override
    public void close() throws Exception {
        if (process.isAlive()) {
            try (EngineClient client = EngineClient.to(socket())) {
                for (String id : ids(client)) {
                    client.remove(id);
                }
            }
        }
        process.destroy();
        process.waitFor();
        mason.unionfs.DirectoryTree.delete(state().resolve("images"));
    }

    /** Of all containers. */
    static List<String> ids(EngineClient client) throws IOException {
        return java.util.regex.Pattern.compile("\"Id\":\"([0-9a-f]{64})\"")
                .matcher(client.call("GET", "/containers/json?all=1", "")).results()
                .map(m -> m.group(1)).toList();
    }
}
