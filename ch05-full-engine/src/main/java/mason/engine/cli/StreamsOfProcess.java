// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import mason.engine.client.Api;
import mason.engine.client.Frames;
import mason.engine.client.Reply;
import mason.engine.client.Request;
import mason.launch.Keyboard;
import mason.linux.Fd;
import mason.linux.Terminal;
import sun.misc.Signal;

/**
 * Our streams joined to those of a process that an engine runs.
 *
 * @param streams the connection to the process
 * @param resize the request by which its terminal gets the size of ours
 */
record StreamsOfProcess(Api api, Reply streams, boolean isTerminal, boolean isInteractive,
        Request resize) {

    /** Returns when the process has closed its output. */
    void join() throws IOException {
        if (isTerminal) {
            fit();
            Signal.handle(new Signal("WINCH"), signal -> fit());
        }
        Optional<Fd> keys = isInteractive ? Optional.of(Fd.STDIN) : Optional.empty();
        try (Keyboard keyboard = Keyboard.start(keys, isTerminal, this::type)) {
            new Frames(Fd.STDOUT.output(), Fd.STDERR.output()).show(streams);
        }
    }

    private void type(InputStream keys) throws IOException {
        try (OutputStream toProcess = streams.toEngine()) {
            Frames.copy(keys, toProcess);
        }
    }

    /** A process that has ended has no terminal any more. */
    private void fit() {
        Terminal.behind(Fd.STDIN).map(Terminal::size).ifPresent(size -> {
            try (Reply reply = api.send(resize.with("h", size.rows()).with("w",
                    size.columns()))) {
                reply.status();
            } catch (IOException ended) {
                return;
            }
        });
    }
}
