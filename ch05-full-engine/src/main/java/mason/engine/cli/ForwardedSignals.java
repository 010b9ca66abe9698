// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import sun.misc.Signal;

/**
 * Passes signals on to process 1 of a container, which ignores those it has no handler
 * for: pid_namespaces(7). Therefore the third one kills, and so does the end of the
 * terminal. What comes before there is a container waits for it.
 */
final class ForwardedSignals {

    private static final int ENOUGH = 3;
    private static final int SIGHUP = 1;

    private final Queue<mason.linux.Signal> waiting = new ArrayDeque<>();
    private Optional<Consumer<mason.linux.Signal>> container = Optional.empty();
    private int received;

    /** Holds signals back, from now on, until {@link #to} says for whom they are. */
    static ForwardedSignals held() {
        ForwardedSignals signals = new ForwardedSignals();
        for (String name : List.of("HUP", "INT", "TERM")) {
            Signal.handle(new Signal(name), s -> signals.receive(s.getNumber()));
        }
        return signals;
    }

    synchronized void to(Consumer<mason.linux.Signal> receiver) {
        container = Optional.of(receiver);
        deliver();
    }

    private synchronized void receive(int signal) {
        received++;
        boolean enough = received >= ENOUGH || signal == SIGHUP;
        waiting.add(enough ? mason.linux.Signal.KILL : new mason.linux.Signal(signal));
        deliver();
    }

    private void deliver() {
        while (container.isPresent() && !waiting.isEmpty()) {
            container.get().accept(waiting.remove());
        }
    }
}
