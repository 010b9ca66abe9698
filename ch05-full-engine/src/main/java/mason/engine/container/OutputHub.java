// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import mason.engine.runtime.StandardStreams;
import mason.engine.runtime.StreamKind;

/**
 * Carries what a container writes to its log and to all clients that are attached. A
 * slow client slows the container down, as a slow terminal does.
 */
final class OutputHub {

    private static final int BUFFER = 32_768;
    private static final long MILLISECONDS_FOR_THE_LAST = 2000;

    private final StandardStreams streams;
    private final List<OutputSink> sinks = new CopyOnWriteArrayList<>();
    private final CountDownLatch open;

    private OutputHub(StandardStreams streams, int outputs) {
        this.streams = streams;
        this.open = new CountDownLatch(outputs);
    }

    /**
     * @param first are attached before the first byte is read
     * @param threads one carries each stream
     */
    static OutputHub start(StandardStreams streams, List<OutputSink> first,
            Executor threads) {
        Map<StreamKind, InputStream> outputs = streams.outputs();
        OutputHub hub = new OutputHub(streams, outputs.size());
        hub.sinks.addAll(first);
        outputs.forEach((kind, output) -> threads.execute(() -> hub.carry(kind, output)));
        return hub;
    }

    void attach(OutputSink sink) {
        sinks.add(sink);
    }

    void detach(OutputSink sink) {
        sinks.remove(sink);
    }

    private void carry(StreamKind kind, InputStream output) {
        byte[] buffer = new byte[BUFFER];
        try {
            for (int n = output.read(buffer); n >= 0; n = output.read(buffer)) {
                spread(kind, buffer, n);
            }
        } catch (IOException gone) {
            return;
        } finally {
            end();
        }
    }

    private void spread(StreamKind kind, byte[] bytes, int count) {
        for (OutputSink sink : sinks) {
            try {
                sink.write(kind, bytes, count);
            } catch (IOException | RuntimeException takesNoMore) {
                sinks.remove(sink);
            }
        }
    }

    /** The last stream that ends closes the engine's side of all. */
    private synchronized void end() {
        open.countDown();
        if (open.getCount() == 0) {
            streams.close();
        }
    }

    /** Waits for the last output, which may still be in a pipe, but not for ever. */
    void awaitEnd() {
        try {
            open.await(MILLISECONDS_FOR_THE_LAST, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
