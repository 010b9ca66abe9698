// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * A client at the standard streams of a container, from before its start or from the
 * middle of its life to the end of its run.
 */
public final class Attachment implements StreamSession, AutoCloseable {

    private static final int BUFFER = 8192;

    private final Container container;
    private final Optional<OutputSink> sink;
    private final CompletableFuture<Exit> end;

    private Attachment(Container container, Optional<OutputSink> sink,
            CompletableFuture<Exit> end) {
        this.container = container;
        this.sink = sink;
        this.end = end;
    }

    /** @param sink gets what the container writes from now on */
    static Attachment to(Container container, Optional<OutputSink> sink) {
        synchronized (container) {
            sink.ifPresent(s -> {
                container.clients().add(s);
                container.run().ifPresent(run -> run.output().attach(s));
            });
            return new Attachment(container, sink,
                    container.exit(WaitCondition.NEXT_EXIT));
        }
    }

    /**
     * Types what a client sends, to its end. A container that was asked to close its
     * input after one client reads the end then.
     */
    @Override
    public void type(InputStream keys) throws IOException {
        Run run = awaitRun();
        Optional<OutputStream> input = run.streams().input();
        if (input.isPresent()) {
            copy(keys, input.get());
        }
        if (container.record().config().stdinOnce()) {
            run.streams().closeInput();
        }
    }

    private Run awaitRun() throws IOException {
        try {
            return container.running().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IOException("the container was never started", e);
        }
    }

    /** {@link InputStream#transferTo} would wait for a full buffer first. */
    static void copy(InputStream from, OutputStream to) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
            to.write(buffer, 0, n);
            to.flush();
        }
    }

    /** Completed when the container has ended and all its output was delivered. */
    @Override
    public CompletableFuture<Exit> end() {
        return end;
    }

    /** The client goes; the container goes on. */
    @Override
    public void close() {
        sink.ifPresent(s -> {
            container.clients().remove(s);
            container.run().ifPresent(run -> run.output().detach(s));
        });
    }
}
