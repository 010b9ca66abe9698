// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mason.engine.config.ExecConfig;
import mason.engine.container.Container;
import mason.engine.container.ContainerEvents;
import mason.engine.container.Containers;
import mason.engine.container.Exec;
import mason.engine.container.Exit;
import mason.engine.runtime.StreamKind;
import mason.linux.WindowSize;

/** Further processes in containers: {@code docker exec}. */
final class ExecRoutes {

    private static final int CREATED = 201;

    /**
     * How a client asks for the start.
     *
     * @param tty whether the output comes without frames; whether the command has a
     *        terminal was said before
     */
    record Start(boolean detach, boolean tty) {
    }

    private final Containers containers;
    private final ContainerEvents events;

    ExecRoutes(Containers containers, ContainerEvents events) {
        this.containers = containers;
        this.events = events;
    }

    Stream<Route> all() {
        return Stream.of(Route.post("/containers/{name}/exec", this::create),
                Route.post("/exec/{id}/start", this::start),
                Route.post("/exec/{id}/resize", this::resize),
                Route.get("/exec/{id}/json", this::inspect));
    }

    private void create(Call call) throws IOException {
        Container container = containers.find(call.parameter("name"));
        Exec exec = containers.execs().create(container, call.document(ExecConfig.class));
        call.json(CREATED, Members.ofAll().with("Id", exec.id()).map());
    }

    private Exec exec(Call call) {
        return containers.execs().find(call.parameter("id"));
    }

    private void start(Call call) throws IOException {
        Exec exec = exec(call);
        Start asked = call.document(Start.class);
        if (asked.detach()) {
            containers.execs().start(exec, Optional.empty());
            call.nothing();
            return;
        }
        AttachedClient client =
                new AttachedClient(wanted(exec.config(), asked), asked.tty());
        call.exchange().hijack(StreamFrame.type(call.version(), asked.tty()),
                (in, out) -> hold(exec, client, in, out));
    }

    /** Without frames there is no place for what goes to the standard error. */
    private static Set<StreamKind> wanted(ExecConfig config, Start start) {
        Set<StreamKind> wanted = EnumSet.noneOf(StreamKind.class);
        if (config.attachStdout()) {
            wanted.add(StreamKind.STDOUT);
        }
        if (config.attachStderr() && !start.tty()) {
            wanted.add(StreamKind.STDERR);
        }
        return wanted;
    }

    /** The client has its answer by now: a start that fails is told on its screen. */
    private void hold(Exec exec, AttachedClient client, InputStream in, OutputStream out)
            throws IOException {
        client.connected(out);
        try {
            containers.execs().start(exec, client.sink());
            client.stay(exec, exec.config().attachStdin() ? Optional.of(keys(exec, in))
                    : Optional.empty());
            if (client.hasDetached()) {
                events.execDetached(exec);
            }
        } catch (IOException | RuntimeException e) {
            byte[] why = (Failed.exec(exec, e) + "\r\n")
                    .getBytes(StandardCharsets.UTF_8);
            client.write(StreamKind.STDOUT, why, why.length);
        } finally {
            client.failed();
        }
    }

    private static InputStream keys(Exec exec, InputStream in) {
        String keys = exec.config().detachKeys();
        return exec.config().tty()
                ? new DetachKeys(in, Optional.of(keys).filter(k -> !k.isEmpty()))
                : in;
    }

    private void resize(Call call) throws IOException {
        exec(call).resize(new WindowSize(call.query().size("h"),
                call.query().size("w")));
        call.exchange().answer(200).close();
    }

    private void inspect(Call call) throws IOException {
        Exec exec = exec(call);
        ExecConfig config = exec.config();
        List<String> argv = config.argv();
        Optional<Exit> end = Optional.ofNullable(exec.end().getNow(null));
        call.json(Members.ofAll().with("ID", exec.id())
                .with("Running", exec.isRunning())
                .with("ExitCode", end.map(Exit::code).orElse(null))
                .with("Pid", exec.process().map(p -> p.number()).orElse(0))
                .with("ContainerID", exec.container().id().text())
                .with("OpenStdin", config.attachStdin())
                .with("OpenStdout", config.attachStdout())
                .with("OpenStderr", config.attachStderr())
                .with("DetachKeys", config.detachKeys()).with("CanRemove", false)
                .with("ProcessConfig", Members.ofAll().with("tty", config.tty())
                        .with("entrypoint", argv.get(0))
                        .with("arguments", argv.subList(1, argv.size()))
                        .with("privileged", config.privileged())
                        .with("user", config.user()).map())
                .map());
    }
}
