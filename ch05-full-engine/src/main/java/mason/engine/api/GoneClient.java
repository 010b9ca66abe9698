// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Interrupts the thread that answers a client when the client has gone. What waits for
 * something to happen would not notice before there is something to write.
 */
final class GoneClient implements AutoCloseable {

    private static final ScheduledExecutorService CLOCK =
            Executors.newSingleThreadScheduledExecutor(work -> {
                Thread thread = new Thread(work, "gone clients");
                thread.setDaemon(true);
                return thread;
            });

    private final Thread answering = Thread.currentThread();
    private final Exchange exchange;
    private final ScheduledFuture<?> looks;
    private boolean isOver;

    private GoneClient(Exchange exchange) {
        this.exchange = exchange;
        this.looks = CLOCK.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    /** Behind its body a client sends nothing: what comes then is its end. */
    static GoneClient watched(Call call) throws IOException {
        call.ignoreBody();
        return new GoneClient(call.exchange());
    }

    private synchronized void look() {
        if (!isOver && exchange.isAbandoned()) {
            answering.interrupt();
        }
    }

    @Override
    public void close() {
        looks.cancel(false);
        synchronized (this) {
            isOver = true;
        }
        Thread.interrupted();
    }
}
