// SPDX-License-Identifier: Apache-2.0
package mason.engine.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mason.launch.Stdio;
import mason.linux.Fd;
import mason.linux.NamedPipe;
import mason.linux.OpenFlag;
import mason.linux.WindowSize;

/**
 * Standard streams as named pipes in the container's directory. They are there for an
 * engine that is started again: what the container has written meanwhile is in the pipe,
 * and a container that fills it waits.
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

    /** What a container reads. */
    public enum Input {

        /** The end of the data, at once. */
        NONE,
        /** What the first client sends, to its end. */
        ONE_CLIENT,
        /** What any client sends; it never ends. */
        EVERY_CLIENT
    }

    private final Map<StreamKind, Fd> theirs = new EnumMap<>(StreamKind.class);
    private final Map<StreamKind, Fd> ours = new EnumMap<>(StreamKind.class);

    private Optional<OutputSpools> spools = Optional.empty();

    private Pipes() {
    }

    /** They keep what they carry, until it is in the log: of a new run, or of this. */
    public Pipes spooledIn(Path directory, boolean isNew) throws IOException {
        if (isNew) {
            OutputSpools.delete(directory);
        }
        spools = Optional.of(new OutputSpools(directory, ours));
        return this;
    }

    @Override
    public OutputLedger ledger() {
        return spools.map(s -> (OutputLedger) s).orElse(OutputLedger.NONE);
    }

    /** Pipes for a container that is to be started. */
    public static Pipes forStart(Path directory, Input input) {
        Pipes pipes = new Pipes();
        try {
            pipes.openInput(directory, input);
            pipes.openOutput(directory, StreamKind.STDOUT);
            pipes.openOutput(directory, StreamKind.STDERR);
            return pipes;
        } catch (RuntimeException e) {
            pipes.closeTheirs();
            pipes.close();
            throw e;
        }
    }

    /** The pipes of a container that another engine has started. */
    public static Pipes ofRunning(Path directory, Input input) {
        Pipes pipes = new Pipes();
        for (StreamKind kind : List.of(StreamKind.STDOUT, StreamKind.STDERR)) {
            pipes.ours.put(kind, pipe(directory, kind).openForReading());
        }
        if (input == Input.EVERY_CLIENT) {
            pipes.ours.put(StreamKind.STDIN,
                    pipe(directory, StreamKind.STDIN).openForWriting());
        }
        return pipes;
    }

    private static NamedPipe pipe(Path directory, StreamKind kind) {
        return NamedPipe.make(directory.resolve(kind.text()).toString());
    }

    private void openInput(Path directory, Input input) {
        if (input == Input.NONE) {
            theirs.put(StreamKind.STDIN, Fd.open("/dev/null", OpenFlag.READ_ONLY));
            return;
        }
        NamedPipe pipe = pipe(directory, StreamKind.STDIN);
        Fd both = pipe.openForBoth();
        ours.put(StreamKind.STDIN, pipe.openForWriting());
        if (input == Input.EVERY_CLIENT) {
            theirs.put(StreamKind.STDIN, both);
        } else {
            theirs.put(StreamKind.STDIN, pipe.openForReading());
            both.close();
        }
    }

    private void openOutput(Path directory, StreamKind kind) {
        NamedPipe pipe = pipe(directory, kind);
        theirs.put(kind, pipe.openForBoth());
        ours.put(kind, pipe.openForReading());
    }

    @Override
    public Stdio stdio() {
        return new Stdio() {

            @Override
            public List<Fd> open() {
                return List.copyOf(theirs.values());
            }

            @Override
            public void close() {
                closeTheirs();
            }
        };
    }

    private void closeTheirs() {
        theirs.values().forEach(Fd::close);
        theirs.clear();
    }

    @Override
    public Map<StreamKind, InputStream> outputs() {
        if (spools.isPresent()) {
            return spools.get().outputs();
        }
        Map<StreamKind, InputStream> outputs = new EnumMap<>(StreamKind.class);
        outputs.put(StreamKind.STDOUT, ours.get(StreamKind.STDOUT).input());
        outputs.put(StreamKind.STDERR, ours.get(StreamKind.STDERR).input());
        return outputs;
    }

    @Override
    public synchronized Optional<OutputStream> input() {
        return Optional.ofNullable(ours.get(StreamKind.STDIN))
                .map(fd -> new GuardedOutput(fd.output(), this::isInputOpen));
    }

    private synchronized boolean isInputOpen() {
        return ours.containsKey(StreamKind.STDIN);
    }

    @Override
    public synchronized void closeInput() {
        Fd input = ours.remove(StreamKind.STDIN);
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
        ours.values().forEach(Fd::close);
        ours.clear();
        spools.ifPresent(OutputSpools::close);
    }
}
