// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mason.engine.api.Route;
import mason.engine.container.ConflictException;
import mason.engine.container.Container;
import mason.engine.container.Engine;
import mason.launch.Executor;
import mason.launch.JvmExecutor;
import mason.launch.Lifetime;

/** A daemon in this JVM, and the docker command as its client. */
public final class RunningDaemon implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final Path socket;
    private final Engine engine;
    private final Daemon daemon;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    /** What a command wrote, both streams together, and how it ended. */
    public record Outcome(int code, String output) {
    }

    private RunningDaemon(Path state, Path socket) throws Exception {
        this.socket = socket;
        this.engine = new Engine(state, executor());
        this.daemon = Daemon.start(engine, DaemonOptions.at(socket),
                new DaemonLog(new PrintStream(log, true, StandardCharsets.UTF_8)));
    }

    /** The fall-back, if {@code -Dexecutor=jvm} asks for it. */
    private static Executor executor() {
        return "jvm".equals(System.getProperty("executor"))
                ? JvmExecutor.with(Lifetime.OF_THIS_JVM)
                : Executor.best(Lifetime.OF_THIS_JVM);
    }

    public static RunningDaemon in(Path directory) throws Exception {
        return new RunningDaemon(directory.resolve("state"), directory.resolve("s"));
    }

    /** All that it answers, as its router has them. */
    public List<Route> routes() {
        return daemon.api().routes().toList();
    }

    /** New containers have users of their own. */
    void remapUsers(int first) {
        engine.containers().resources().users().become(first, 65536);
    }

    public Path socket() {
        return socket;
    }

    public String log() {
        return log.toString(StandardCharsets.UTF_8);
    }

    public Outcome docker(String... words) throws IOException, InterruptedException {
        return docker(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")), words);
    }

    /** @param input what the command reads */
    public Outcome docker(ProcessBuilder.Redirect input, String... words)
            throws IOException, InterruptedException {
        Process process =
                process(words).redirectErrorStream(true).redirectInput(input).start();
        process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .exceptionally(late -> process.destroyForcibly());
        String output = new String(process.getInputStream().readAllBytes(),
                StandardCharsets.UTF_8);
        process.waitFor();
        return new Outcome(process.exitValue(), output);
    }

    /** The docker command, to be started. */
    public ProcessBuilder process(String... words) {
        List<String> command = new ArrayList<>(List.of("docker"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("DOCKER_HOST", "unix://" + socket);
        return builder;
    }

    /** No container is left, and so no bridge for them. */
    @Override
    public void close() throws IOException {
        for (Container container : engine.containers().attend(broken -> {
        })) {
            remove(container);
        }
        daemon.close();
        engine.close();
    }

    private void remove(Container container) throws IOException {
        try {
            engine.containers().remove(container, true);
        } catch (InterruptedException e) {
            throw new IOException(e);
        } catch (ConflictException isBeingRemoved) {
            return;
        }
    }
}
