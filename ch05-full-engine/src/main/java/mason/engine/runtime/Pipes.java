// SPDX-License-Identifier: Apache-2.0
package mason.engine.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import mason.launch.Stdio;
import mason.linux.Fd;
import mason.linux.WindowSize;

/**
 * Standard streams as pipes. Those of a container have names in its directory, and are
 * there for an engine that is started again: what the container has written meanwhile is
 * in the pipe, and a container that fills it waits.
 *
 * <p>The container itself has both ends open, so that the pipe goes on without an engine;
 * the kernel frees it, with what is in it, when the last process that has it open ends:
 * put_pipe_info in fs/pipe.c. So what a container writes between the end of an engine and
 * its own end is lost if no other engine was started in between, as is its exit code,
 * which is for its parent. Docker keeps both by a process for each container that lives
 * as long, containerd-shim. This engine has none, and says what it cannot know. The input
 * of one client ends with the engine: its other end was the client.
 */
public final class Pipes implements StandardStreams {

    private final PipeEnds ends;
    private Optional<OutputSpools> spools = Optional.empty();

    private Pipes(PipeEnds ends) {
        this.ends = ends;
    }

    /** Pipes for a container that is to be started. */
    public static Pipes forStart(Path directory, PipeInput input) {
        return new Pipes(PipeEnds.named(directory, input));
    }

    /**
     * Pipes for one more process in a container. They have no names: no later engine
     * looks for them, and what the process writes when this one is gone ends it by
     * SIGPIPE.
     */
    public static Pipes forExec(boolean hasInput) {
        return new Pipes(PipeEnds.unnamed(hasInput));
    }

    /** The pipes of a container that another engine has started. */
    public static Pipes ofRunning(Path directory, PipeInput input) {
        return new Pipes(PipeEnds.ofRunning(directory, input));
    }

    /**
     * The process may open them once more, by the names of /dev/stdout and the like.
     *
     * @param uid of its user, as the host has it
     */
    public Pipes ownedBy(int uid) throws IOException {
        try {
            ends.giveTo(uid);
            return this;
        } catch (IOException e) {
            ends.stdio().close();
            close();
            throw e;
        }
    }

    /** They keep what they carry, until it is in the log: of a new run, or of this. */
    public Pipes spooledIn(Path directory, boolean isNew) throws IOException {
        if (isNew) {
            OutputSpools.delete(directory);
        }
        spools = Optional.of(new OutputSpools(directory, ends.ours()));
        return this;
    }

    @Override
    public OutputLedger ledger() {
        return spools.map(s -> (OutputLedger) s).orElse(OutputLedger.NONE);
    }

    @Override
    public Stdio stdio() {
        return ends.stdio();
    }

    @Override
    public Map<StreamKind, InputStream> outputs() {
        if (spools.isPresent()) {
            return spools.get().outputs();
        }
        Map<StreamKind, InputStream> outputs = new EnumMap<>(StreamKind.class);
        PipeEnds.OUTPUTS
                .forEach(kind -> outputs.put(kind, ends.ours().get(kind).input()));
        return outputs;
    }

    @Override
    public synchronized Optional<OutputStream> input() {
        return Optional.ofNullable(ends.ours().get(StreamKind.STDIN))
                .map(fd -> new GuardedOutput(fd.output(), this::isInputOpen));
    }

    private synchronized boolean isInputOpen() {
        return ends.ours().containsKey(StreamKind.STDIN);
    }

    @Override
    public synchronized void closeInput() {
        Fd input = ends.ours().remove(StreamKind.STDIN);
        if (input != null) {
            input.close();
        }
    }

    @Override
    public void resize(WindowSize size) {
        return;
    }

    @Override
    public synchronized void close() {
        ends.close();
        spools.ifPresent(OutputSpools::close);
    }
}
