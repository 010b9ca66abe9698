// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import java.util.List;
import java.util.Optional;
import mason.engine.runtime.Attachment;
import mason.engine.runtime.Container;
import mason.launch.Stdio;
import mason.launch.Task;
import mason.launch.TerminalRelay;
import mason.linux.ExitStatus;
import mason.linux.Fd;
import mason.linux.PseudoTerminal;
import mason.linux.Terminal;
import sun.misc.Signal;

/**
 * The container gets a terminal of its own, made in its own devpts; mason passes keys
 * and pictures between that and the terminal it sits at.
 */
final class TerminalAttachment implements Attachment {

    private final boolean interactive;
    private final Optional<Terminal> outer = Terminal.behind(Fd.STDIN);
    private final ForwardedSignals signals = ForwardedSignals.held();
    private PseudoTerminal inner;

    TerminalAttachment(boolean interactive) {
        this.interactive = interactive;
        if (interactive && outer.isEmpty()) {
            throw new IllegalStateException("-t wants a terminal to connect to, and"
                    + " standard input is none; leave -t out, or use -i alone");
        }
    }

    @Override
    public Stdio stdio(Container container) {
        return new Stdio() {

            @Override
            public List<Fd> open() {
                inner = PseudoTerminal.open(container.root() + "/dev/pts/ptmx");
                resize();
                return List.of(inner.slave(), inner.slave(), inner.slave());
            }

            /** Only then the master comes to its end when the container has. */
            @Override
            public void close() {
                if (inner != null) {
                    inner.slave().close();
                }
            }
        };
    }

    @Override
    public ExitStatus until(Task task) {
        Signal.handle(new Signal("WINCH"), signal -> resize());
        signals.to(task);
        Optional<Fd> keys = interactive ? Optional.of(Fd.STDIN) : Optional.empty();
        return new TerminalRelay(keys, inner.master()).until(task);
    }

    private void resize() {
        outer.ifPresent(t -> new Terminal(inner.master()).resize(t.size()));
    }
}
