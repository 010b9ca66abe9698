// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import mason.engine.api.Exchange;
import org.eclipse.jetty.util.FutureCallback;

/** The hijacked connections, each held by a thread, until the daemon ends. */
final class Conversations implements AutoCloseable {

    private final Executor threads;
    private final Duration patience;
    private final Set<AutoCloseable> connections = ConcurrentHashMap.newKeySet();

    /** @param patience with a client that does not read what it is sent */
    Conversations(Executor threads, Duration patience) {
        this.threads = threads;
        this.patience = patience;
    }

    /**
     * Waits until bytes are sent. A client that reads nothing for so long is given up:
     * the container, and the other clients of it, wait meanwhile.
     */
    void await(FutureCallback sent, AutoCloseable connection) throws IOException {
        try {
            sent.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            end(connection);
            throw new IOException("the client reads no more", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException | RuntimeException e) {
            throw new IOException("the connection broke", e);
        }
    }

    /** Holds the conversation on a thread of its own. */
    void begin(Exchange.Conversation conversation, InputStream in, OutputStream out,
            AutoCloseable connection) {
        connections.add(connection);
        threads.execute(() -> {
            try {
                conversation.hold(in, out);
            } catch (IOException | RuntimeException theOtherSideWentAway) {
                // No client is left to tell: the connection is what broke.
            } finally {
                end(connection);
            }
        });
    }

    private void end(AutoCloseable connection) {
        connections.remove(connection);
        try {
            connection.close();
        } catch (Exception wasClosedAlready) {
            // Closing is all that was wanted.
        }
    }

    @Override
    public void close() {
        connections.forEach(this::end);
    }
}
