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
import java.util.function.Consumer;
import mason.launch.Stdio;
import mason.linux.Fd;
import mason.linux.NamedPipe;
import mason.linux.OpenFlag;
import mason.linux.Pipe;
import mason.linux.WindowSize;

/**
 * Standard streams as pipes. Those of a container have names in its directory, and are
 * there for an engine that is started again: what the container has written meanwhile is
 * in the pipe, and a container that fills it waits.
 */
public final class Pipes implements StandardStreams {

    private static final List<StreamKind> OUTPUTS = List.of(StreamKind.STDOUT,
            StreamKind.STDERR);

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
    public static Pipes forStart(Path directory, PipeInput input) {
        return opened(pipes -> {
            pipes.openInput(directory, input);
            OUTPUTS.forEach(kind -> pipes.openOutput(directory, kind));
        });
    }

    /**
     * Pipes for one more process in a container. They have no names: no later engine
     * looks for them, and what the process writes when this one is gone ends it by
     * SIGPIPE.
     */
    public static Pipes forExec(boolean hasInput) {
        return opened(pipes -> {
            Optional<Pipe> input = hasInput ? Optional.of(Pipe.open()) : Optional.empty();
            input.ifPresentOrElse(
                    p -> pipes.put(StreamKind.STDIN, p.reading(), p.writing()),
                    pipes::openNoInput);
            for (StreamKind kind : OUTPUTS) {
                Pipe pipe = Pipe.open();
                pipes.put(kind, pipe.writing(), pipe.reading());
            }
        });
    }

    private static Pipes opened(Consumer<Pipes> all) {
        Pipes pipes = new Pipes();
        try {
            all.accept(pipes);
            return pipes;
        } catch (RuntimeException e) {
            pipes.closeTheirs();
            pipes.close();
            throw e;
        }
    }

    /** The pipes of a container that another engine has started. */
    public static Pipes ofRunning(Path directory, PipeInput input) {
        Pipes pipes = new Pipes();
        for (StreamKind kind : OUTPUTS) {
            pipes.ours.put(kind, pipe(directory, kind).openForReading());
        }
        if (input == PipeInput.EVERY_CLIENT) {
            pipes.ours.put(StreamKind.STDIN,
                    pipe(directory, StreamKind.STDIN).openForWriting());
        }
        return pipes;
    }

    private static NamedPipe pipe(Path directory, StreamKind kind) {
        return NamedPipe.make(directory.resolve(kind.text()).toString());
    }

    private void openInput(Path directory, PipeInput input) {
        if (input == PipeInput.NONE) {
            openNoInput();
            return;
        }
        NamedPipe pipe = pipe(directory, StreamKind.STDIN);
        Fd both = pipe.openForBoth();
        ours.put(StreamKind.STDIN, pipe.openForWriting());
        if (input == PipeInput.EVERY_CLIENT) {
            theirs.put(StreamKind.STDIN, both);
        } else {
            theirs.put(StreamKind.STDIN, pipe.openForReading());
            both.close();
        }
    }

    private void openNoInput() {
        theirs.put(StreamKind.STDIN, Fd.open("/dev/null", OpenFlag.READ_ONLY));
    }

    private void put(StreamKind kind, Fd their, Fd our) {
        theirs.put(kind, their);
        ours.put(kind, our);
    }

    private void openOutput(Path directory, StreamKind kind) {
        NamedPipe pipe = pipe(directory, kind);
        put(kind, pipe.openForBoth(), pipe.openForReading());
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
        OUTPUTS.forEach(kind -> outputs.put(kind, ours.get(kind).input()));
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
