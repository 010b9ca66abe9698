// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import mason.engine.config.ExecConfig;
import mason.engine.runtime.StandardStreams;
import mason.launch.Task;
import mason.linux.Pid;
import mason.linux.Signal;
import mason.linux.WindowSize;

/** One more process in a container: {@code docker exec}. It is started once. */
public final class Exec implements StreamSession {

    private final ContainerId id;
    private final Container container;
    private final ExecConfig config;
    private final CompletableFuture<Exit> end = new CompletableFuture<>();
    private Optional<StandardStreams> streams = Optional.empty();
    private Optional<Task> task = Optional.empty();
    private WindowSize size = new WindowSize(0, 0);
    private boolean asked;

    Exec(ContainerId id, Container container, ExecConfig config) {
        this.id = id;
        this.container = container;
        this.config = config;
    }

    /** 64 hexadecimal digits, as containers have them. */
    public String id() {
        return id.text();
    }

    public Container container() {
        return container;
    }

    public ExecConfig config() {
        return config;
    }

    /** Its number on the host, from its start on. */
    public synchronized Optional<Pid> process() {
        return task.map(Task::pid);
    }

    public synchronized boolean isRunning() {
        return task.isPresent() && !end.isDone();
    }

    /** How it ends, when all its output was delivered. */
    @Override
    public CompletableFuture<Exit> end() {
        return end;
    }

    /** @throws ConflictException when it was started before */
    synchronized void begin() {
        if (asked) {
            throw new ConflictException("exec " + id.shortened()
                    + " was started already");
        }
        asked = true;
    }

    synchronized void began(Task process, StandardStreams its) {
        task = Optional.of(process);
        streams = Optional.of(its);
        its.resize(size);
    }

    synchronized void signal(Signal signal) {
        task.ifPresent(process -> process.signal(signal));
    }

    public synchronized void resize(WindowSize to) {
        size = to;
        streams.ifPresent(s -> s.resize(to));
    }

    private synchronized StandardStreams streams() {
        return streams.orElseThrow();
    }

    /** Types what a client sends, to its end. To be called after the start. */
    @Override
    public void type(InputStream keys) throws IOException {
        var input = streams().input();
        if (input.isPresent()) {
            Attachment.copy(keys, input.get());
        }
        streams().closeInput();
    }
}
