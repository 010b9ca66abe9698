// SPDX-License-Identifier: Apache-2.0
package mason.engine.runtime;

import java.io.IOException;
import java.nio.file.Files;
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

/**
 * The ends of the pipes of a process.
 *
 * @param theirs what the process gets
 * @param ours what this engine reads and writes
 */
record PipeEnds(Map<StreamKind, Fd> theirs,
        Map<StreamKind, Fd> ours) implements AutoCloseable {

    static final List<StreamKind> OUTPUTS =
            List.of(StreamKind.STDOUT, StreamKind.STDERR);

    static PipeEnds named(Path directory, PipeInput input) {
        return opened(ends -> {
            ends.openInput(directory, input);
            OUTPUTS.forEach(kind -> ends.openOutput(directory, kind));
        });
    }

    static PipeEnds unnamed(boolean hasInput) {
        return opened(ends -> {
            Optional<Pipe> input = hasInput ? Optional.of(Pipe.open()) : Optional.empty();
            input.ifPresentOrElse(
                    p -> ends.put(StreamKind.STDIN, p.reading(), p.writing()),
                    ends::openNoInput);
            for (StreamKind kind : OUTPUTS) {
                Pipe pipe = Pipe.open();
                ends.put(kind, pipe.writing(), pipe.reading());
            }
        });
    }

    static PipeEnds ofRunning(Path directory, PipeInput input) {
        return opened(ends -> {
            for (StreamKind kind : OUTPUTS) {
                ends.ours.put(kind, pipe(directory, kind).openForReading());
            }
            if (input == PipeInput.EVERY_CLIENT) {
                ends.ours.put(StreamKind.STDIN,
                        pipe(directory, StreamKind.STDIN).openForWriting());
            }
        });
    }

    private static PipeEnds opened(Consumer<PipeEnds> all) {
        PipeEnds ends = new PipeEnds(new EnumMap<>(StreamKind.class),
                new EnumMap<>(StreamKind.class));
        try {
            all.accept(ends);
            return ends;
        } catch (RuntimeException e) {
            ends.closeTheirs();
            ends.close();
            throw e;
        }
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

    private void openOutput(Path directory, StreamKind kind) {
        NamedPipe pipe = pipe(directory, kind);
        put(kind, pipe.openForBoth(), pipe.openForReading());
    }

    private void put(StreamKind kind, Fd their, Fd our) {
        theirs.put(kind, their);
        ours.put(kind, our);
    }

    /** All but {@code /dev/null}, which is no pipe, become a user's of the host. */
    void giveTo(int uid) throws IOException {
        for (StreamKind kind : ours.keySet()) {
            Files.setAttribute(Path.of("/proc/self/fd/" + theirs.get(kind).number()),
                    "unix:uid", uid);
        }
    }

    Stdio stdio() {
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

    /** Those of this engine. */
    @Override
    public void close() {
        ours.values().forEach(Fd::close);
        ours.clear();
    }
}
