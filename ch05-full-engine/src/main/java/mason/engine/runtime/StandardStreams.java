// SPDX-License-Identifier: Apache-2.0
package mason.engine.runtime;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import mason.launch.Plan;
import mason.launch.Stdio;
import mason.linux.WindowSize;

/**
 * The standard streams of a container, on the engine's side. No file of the engine or of
 * its caller is ever a descriptor of the container: they are pipes or a terminal.
 */
public interface StandardStreams extends AutoCloseable {

    /** The container's side; to be closed when the container has been started. */
    Stdio stdio();

    /** What is to be done for them in the new namespaces, after all else. */
    default Plan plan() {
        return Plan.NOTHING;
    }

    /** What the container writes; each ends when its last process has. */
    Map<StreamKind, InputStream> outputs();

    /** What the log is to tell of its progress. */
    default OutputLedger ledger() {
        return OutputLedger.NONE;
    }

    /** What the container reads; empty if it has no input. */
    Optional<OutputStream> input();

    /** Closes the engine's end, so that the container reads the end of its input. */
    void closeInput();

    /** Does nothing if there is no terminal. */
    void resize(WindowSize size);

    /** Closes the engine's side. */
    @Override
    void close();
}
