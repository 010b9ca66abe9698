// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import mason.linux.Signal;

/**
 * Asks a container to end, and ends it if it does not.
 *
 * @param signal nothing for what the container says, or SIGTERM
 * @param patience nothing for what the container says, or ten seconds; negative for ever
 */
record StopContainer(Parts parts, Container container, Optional<Signal> signal,
        Optional<Duration> patience) {

    private static final int SECONDS = 10;

    /** Returns when it has ended; one that does not run stays as it is. */
    void perform() throws IOException, InterruptedException {
        boolean isThere = container.state().hasProcess()
                || container.state() == ContainerState.RESTARTING;
        end();
        if (isThere) {
            parts.events().publish("stop", container);
        }
    }

    /** The same, and it is not told as a stop. */
    void end() throws IOException, InterruptedException {
        CompletableFuture<Exit> end;
        synchronized (container) {
            if (container.state() == ContainerState.RESTARTING) {
                container.keep(container.record().stoppedByUser(true)
                        .with(container.record().status().in(ContainerState.EXITED)));
            }
            if (container.run().isEmpty()) {
                return;
            }
            end = container.exit(WaitCondition.NEXT_EXIT);
            container.keep(container.record().stoppedByUser(true));
        }
        send(signal.orElseGet(this::ofContainer));
        if (!hasCome(end, patience.orElseGet(this::patienceOfContainer))) {
            send(Signal.KILL);
            hasCome(end, Duration.ofSeconds(SECONDS));
        }
    }

    private void send(Signal what) throws IOException {
        new KillContainer(parts, container, what).deliver();
    }

    private Signal ofContainer() {
        String name = container.record().config().stopSignal();
        return name.isEmpty() ? Signal.TERM : Signal.parse(name);
    }

    private Duration patienceOfContainer() {
        return Duration.ofSeconds(container.record().config().stopTimeout()
                .orElse(SECONDS));
    }

    /** Whether a process that is gone was seen to end, for which it is waited a while. */
    static boolean hasEnded(CompletableFuture<Exit> end) throws IOException {
        try {
            return hasCome(end, Duration.ofSeconds(SECONDS));
        } catch (InterruptedException e) {
            throw new IOException("the daemon ends", e);
        }
    }

    /** Whether the end came before the patience was over. */
    static boolean hasCome(CompletableFuture<Exit> end, Duration patience)
            throws InterruptedException {
        try {
            if (patience.isNegative()) {
                end.get();
            } else {
                end.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            }
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
