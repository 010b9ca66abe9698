// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import mason.engine.container.Exit;
import mason.engine.container.OutputSink;
import mason.engine.container.StreamSession;
import mason.engine.runtime.StreamKind;

/**
 * A client at the streams of a container. It is attached before it is told so: what the
 * container writes meanwhile waits.
 */
final class AttachedClient implements OutputSink {

    private final Set<StreamKind> wanted;
    private final boolean isTerminal;
    private final CompletableFuture<OutputStream> connection = new CompletableFuture<>();
    private final CompletableFuture<Exit> gone = new CompletableFuture<>();
    private volatile boolean detached;

    AttachedClient(Set<StreamKind> wanted, boolean isTerminal) {
        this.wanted = wanted;
        this.isTerminal = isTerminal;
    }

    Optional<OutputSink> sink() {
        return wanted.isEmpty() ? Optional.empty() : Optional.of(this);
    }

    void connected(OutputStream out) {
        connection.complete(out);
    }

    void failed() {
        connection.cancel(false);
        gone.complete(null);
    }

    @Override
    public void write(StreamKind stream, byte[] bytes, int count) throws IOException {
        if (!wanted.contains(stream)) {
            return;
        }
        try {
            send(connection.get(), stream, bytes, count);
        } catch (InterruptedException | ExecutionException | RuntimeException e) {
            throw new IOException("the client was never connected", e);
        } catch (IOException e) {
            gone.complete(null);
            throw e;
        }
    }

    private synchronized void send(OutputStream out, StreamKind stream, byte[] bytes,
            int count) throws IOException {
        if (isTerminal) {
            out.write(bytes, 0, count);
            out.flush();
        } else {
            StreamFrame.write(out, stream.ordinal(), bytes, count);
        }
    }

    /** Whether the client has typed the keys for it. */
    boolean hasDetached() {
        return detached;
    }

    /** Stays until the container ends, the client goes, or it types the keys for it. */
    void stay(StreamSession session, Optional<InputStream> keys) throws IOException {
        keys.ifPresent(k -> typing(session, k));
        CountDownLatch over = new CountDownLatch(1);
        session.end().thenRun(over::countDown);
        gone.thenRun(over::countDown);
        try {
            over.await();
        } catch (InterruptedException e) {
            throw new IOException("the daemon ends", e);
        }
    }

    private void typing(StreamSession session, InputStream keys) {
        Thread typing = new Thread(() -> {
            try {
                session.type(keys);
            } catch (DetachKeys.DetachedException e) {
                detached = true;
                gone.complete(null);
            } catch (IOException containerReadsNoMore) {
                return;
            }
        }, "keys of a client");
        typing.setDaemon(true);
        typing.start();
    }
}
