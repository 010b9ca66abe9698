// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import mason.linux.Signal;

/**
 * Ends a container, if it runs, and starts it.
 *
 * @param signal nothing for what the container says, or SIGTERM
 * @param patience nothing for what the container says, or ten seconds; negative for ever
 */
record RestartContainer(Parts parts, Container container, Optional<Signal> signal,
        Optional<Duration> patience) {

    /** The end between the two removes nothing: moby, {@code containerRestart}. */
    void perform() throws IOException, InterruptedException {
        container.endsForRestart(true);
        try {
            new StopContainer(parts, container, signal, patience).perform();
        } finally {
            container.endsForRestart(false);
        }
        new StartContainer(parts, container).perform();
    }
}
