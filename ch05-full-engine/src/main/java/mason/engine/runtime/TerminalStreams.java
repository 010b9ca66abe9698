// SPDX-License-Identifier: Apache-2.0
package mason.engine.runtime;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mason.launch.Stdio;
import mason.linux.Fd;
import mason.linux.PseudoTerminal;
import mason.linux.Terminal;
import mason.linux.WindowSize;

/**
 * Standard streams as one terminal, which is made in the container's own devpts: pty(7).
 * Standard output and error are one stream then.
 */
public final class TerminalStreams implements StandardStreams {

    private final String ptmx;
    private final boolean interactive;
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

    @Override
    public Stdio stdio() {
        return new Stdio() {

            @Override
            public List<Fd> open() {
                return opened();
            }

            /** Only then the master comes to its end when the container has. */
            @Override
            public void close() {
                closeSlave();
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
