// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.nio.file.Path;
import mason.engine.config.Config;
import mason.engine.image.ImageUser;
import mason.engine.runtime.LostTerminal;
import mason.engine.runtime.PipeInput;
import mason.engine.runtime.Pipes;
import mason.engine.runtime.StandardStreams;
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
        return Pipes.forStart(directory, input(config)).ownedBy(outside(user))
                .spooledIn(directory, true);
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

    private static PipeInput input(Config config) {
        if (!config.openStdin()) {
            return PipeInput.NONE;
        }
        return config.stdinOnce() ? PipeInput.ONE_CLIENT : PipeInput.EVERY_CLIENT;
    }

    /** Pipes of one more process. */
    Pipes forExec(boolean hasInput, ImageUser user) throws IOException {
        return Pipes.forExec(hasInput).ownedBy(outside(user));
    }

    private int outside(ImageUser user) {
        return users().owners().outside((int) user.uid());
    }
}
