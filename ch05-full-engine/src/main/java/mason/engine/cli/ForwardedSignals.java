// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import mason.linux.Child;
import sun.misc.Signal;

/**
 * Passes signals on to process 1 of a container, which ignores those it has no handler
 * for: pid_namespaces(7). Therefore the third one kills.
 */
final class ForwardedSignals {

    private static final List<String> NAMES = List.of("HUP", "INT", "TERM");
    private static final int PATIENCE = 3;
    private static final int SIGKILL = 9;

    private ForwardedSignals() {
    }

    static void to(Child child) {
        AtomicInteger received = new AtomicInteger();
        for (String name : NAMES) {
            Signal.handle(new Signal(name), signal -> {
                boolean enough = received.incrementAndGet() >= PATIENCE;
                child.pid().signal(enough ? SIGKILL : signal.getNumber());
            });
        }
    }
}
