// SPDX-License-Identifier: Apache-2.0
package mason.engine.client;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import mason.engine.container.Engine;
import mason.engine.daemon.Daemon;

/** The Docker Engine API of one engine, wherever that engine is. */
public interface Api {

    /**
     * Begins a request; its answer may still be on its way when this returns.
     *
     * @throws IOException when no answer begins
     */
    Reply send(Request request) throws IOException;

    /** The daemon that serves the directory of the engine, or else the engine itself. */
    static Api of(Engine engine) throws IOException {
        return daemonOf(engine).orElseGet(() -> new EmbeddedApi(engine));
    }

    /** The daemon that serves the directory of the engine, if one does. */
    static Optional<Api> daemonOf(Engine engine) throws IOException {
        Path address = Daemon.socketFile(engine.state());
        if (!Files.isRegularFile(address)) {
            return Optional.empty();
        }
        try {
            DaemonApi daemon = new DaemonApi(Path.of(Files.readString(address).strip()));
            return daemon.isThere() ? Optional.of(daemon) : Optional.empty();
        } catch (MalformedInputException | InvalidPathException | NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
