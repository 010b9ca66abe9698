// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What a process writes: kept up to a limit, at which no more is read. */
final class ProcessOutput {

    private static final int MOST = 1 << 20;
    private static final int MILLISECONDS_FOR_THE_REST = 1000;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private Thread reader = Thread.currentThread();
    private volatile boolean flooded;

    /** What comes out of {@code stream} while this process does something else. */
    static ProcessOutput of(InputStream stream) {
        ProcessOutput output = new ProcessOutput();
        output.reader = new Thread(() -> output.read(stream), "output");
        output.reader.setDaemon(true);
        output.reader.start();
        return output;
    }

    /** Up to the end, or to the limit. */
    void read(InputStream stream) {
        byte[] chunk = new byte[8192];
        try (InputStream in = stream) {
            int count = in.read(chunk);
            while (count >= 0 && kept.size() + count <= MOST) {
                keep(chunk, count);
                count = in.read(chunk);
            }
            flooded = count >= 0;
        } catch (IOException closed) {
            return;
        }
    }

    private synchronized void keep(byte[] chunk, int count) {
        kept.write(chunk, 0, count);
    }

    /** Whether there was more than is kept. */
    boolean flooded() {
        return flooded;
    }

    String text() throws InterruptedException {
        if (reader != Thread.currentThread()) {
            reader.join(MILLISECONDS_FOR_THE_REST);
        }
        synchronized (this) {
            return kept.toString(StandardCharsets.UTF_8);
        }
    }
}
