// SPDX-License-Identifier: Apache-2.0
package mason.engine.runtime;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mason.launch.Plan;
import mason.launch.Stdio;
import mason.linux.Fd;
import mason.linux.OpenFlag;
import mason.linux.PseudoTerminal;
import mason.linux.Step;
import mason.linux.Terminal;
import mason.linux.WindowSize;

/**
 * Standard streams as one terminal, which is made in the container's own devpts: pty(7).
 * Standard output and error are one stream then.
 */
public final class TerminalStreams implements StandardStreams {

    /** Loads the classes: in the root of a container they are out of reach. */
    static {
        PseudoTerminal pair = PseudoTerminal.open("/dev/ptmx");
        new Terminal(pair.master()).resize(new WindowSize(1, 1));
        pair.close();
    }

    private final String ptmx;
    private final boolean interactive;
    private Optional<Fd> nothing = Optional.empty();
    private PseudoTerminal pair;
    private boolean closed;
    private WindowSize size = new WindowSize(0, 0);

    /**
     * @param root where the container's root is, as the builder thread sees it
     * @param interactive whether what clients send is typed
     */
    public TerminalStreams(String root, boolean interactive) {
        this.ptmx = root + "/dev/pts/ptmx";
        this.interactive = interactive;
    }

    /**
     * The same for a process 1 that takes its end by itself, by {@code
     * mason.linux.TakeTerminal}: where a user namespace is made, the container's devpts
     * is there after process 1.
     */
    public TerminalStreams takenLater() {
        nothing = Optional.of(Fd.open("/dev/null", OpenFlag.READ_WRITE));
        return this;
    }

    /** Opens it, in the mounts of the container. */
    @Override
    public Plan plan() {
        return nothing.isEmpty() ? Plan.NOTHING : Plan.inNamespaces(new Opening(this));
    }

    /** The step. */
    private record Opening(TerminalStreams streams) implements Step {

        @Override
        public void apply() {
            streams.opened();
        }

        @Override
        public String text() {
            return "open(" + streams.ptmx + ")";
        }
    }

    @Override
    public Stdio stdio() {
        return new Stdio() {

            @Override
            public List<Fd> open() {
                return nothing.map(n -> List.of(n, n, n))
                        .orElseGet(TerminalStreams.this::opened);
            }

            /** Only then the master comes to its end when the container has. */
            @Override
            public void close() {
                closeSlave();
                nothing.ifPresent(Fd::close);
            }
        };
    }

    private synchronized List<Fd> opened() {
        pair = PseudoTerminal.open(ptmx);
        resize(size);
        return List.of(pair.slave(), pair.slave(), pair.slave());
    }

    private synchronized void closeSlave() {
        if (pair != null) {
            pair.slave().close();
        }
    }

    @Override
    public synchronized Map<StreamKind, InputStream> outputs() {
        return Map.of(StreamKind.STDOUT, PseudoTerminal.output(pair.master()));
    }

    @Override
    public synchronized Optional<OutputStream> input() {
        return interactive && pair != null ? Optional.of(pair.master().output())
                : Optional.empty();
    }

    /** A terminal has no end of input that the engine could send. */
    @Override
    public void closeInput() {
        return;
    }

    @Override
    public synchronized void resize(WindowSize to) {
        size = to;
        if (pair != null && !closed && to.rows() > 0 && to.columns() > 0) {
            new Terminal(pair.master()).resize(to);
        }
    }

    @Override
    public synchronized void close() {
        if (pair != null && !closed) {
            pair.master().close();
        }
        closed = true;
    }
}
