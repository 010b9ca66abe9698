// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mason.engine.config.Config;
import mason.engine.image.ImageUser;
import mason.engine.runtime.LostTerminal;
import mason.engine.runtime.Pipes;
import mason.engine.runtime.StandardStreams;
import mason.engine.runtime.StreamKind;
import mason.engine.runtime.TerminalStreams;

/** What a process of a container reads and writes. */
record RequestedStreams(Parts parts, Container container) {

    /**
     * Of its process 1.
     *
     * @param root where the container's root is, as the builder thread sees it
     */
    StandardStreams forStart(String root, ImageUser user) throws IOException {
        Config config = container.record().config();
        Path directory = container.directory().path();
        if (config.tty()) {
            TerminalStreams terminal = new TerminalStreams(root, config.openStdin());
            return users().areRemapped() ? terminal.takenLater() : terminal;
        }
        Pipes pipes = Pipes.forStart(directory, input(config)).spooledIn(directory, true);
        own(directory, user);
        return pipes;
    }

    /** Those of a container that an engine before this one has started. */
    StandardStreams ofRunning() throws IOException {
        Config config = container.record().config();
        if (config.tty()) {
            return new LostTerminal();
        }
        Path directory = container.directory().path();
        return Pipes.ofRunning(directory, input(config))
                .spooledIn(directory, false);
    }

    private RequestedUsers users() {
        return new RequestedUsers(parts, container);
    }

    private static Pipes.Input input(Config config) {
        if (!config.openStdin()) {
            return Pipes.Input.NONE;
        }
        return config.stdinOnce() ? Pipes.Input.ONE_CLIENT : Pipes.Input.EVERY_CLIENT;
    }

    /** Pipes of one more process. */
    Pipes forExec(Path directory, boolean input, ImageUser user) throws IOException {
        Pipes pipes = Pipes.forStart(directory,
                input ? Pipes.Input.ONE_CLIENT : Pipes.Input.NONE);
        own(directory, user);
        return pipes;
    }

    /** The user may open them once more, by the names of /dev/stdin and the like. */
    private void own(Path directory, ImageUser user) throws IOException {
        for (StreamKind kind : StreamKind.values()) {
            Path pipe = directory.resolve(kind.text());
            if (Files.exists(pipe)) {
                Files.setAttribute(pipe, "unix:uid",
                        users().owners().outside((int) user.uid()));
            }
        }
    }
}
