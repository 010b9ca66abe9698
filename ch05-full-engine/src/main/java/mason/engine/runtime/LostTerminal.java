// SPDX-License-Identifier: Apache-2.0
package mason.engine.runtime;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import mason.launch.Stdio;
import mason.linux.WindowSize;

/**
 * The terminal of a container whose engine was killed. Only that engine had the master,
 * and with the last descriptor of it the kernel hangs the terminal up: the container got
 * SIGHUP, and reads the end of the input and writes to EIO if it lives on, tty_vhangup in
 * tty_io.c.
 */
public final class LostTerminal implements StandardStreams {

    @Override
    public Stdio stdio() {
        throw new IllegalStateException("the container has been started");
    }

    @Override
    public Map<StreamKind, InputStream> outputs() {
        return Map.of();
    }

    @Override
    public Optional<OutputStream> input() {
        return Optional.empty();
    }

    @Override
    public void closeInput() {
        return;
    }

    @Override
    public void resize(WindowSize size) {
        return;
    }

    @Override
    public void close() {
        return;
    }
}
