// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import mason.engine.api.Exchange;

/** The hijacked connections, each held by a thread, until the daemon ends. */
final class Conversations implements AutoCloseable {

    private final Executor threads;
    private final Set<AutoCloseable> connections = ConcurrentHashMap.newKeySet();

    Conversations(Executor threads) {
        this.threads = threads;
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
