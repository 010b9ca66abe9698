// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What a process writes: kept up to a limit, at which it is stopped. */
final class ProcessOutput {

    private static final int MOST = 1 << 20;

    private final Process process;
    private final InputStream stream;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final Thread reader = new Thread(this::read, "output");
    private volatile boolean flooded;

    private ProcessOutput(Process process, InputStream stream) {
        this.process = process;
        this.stream = stream;
    }

    /** @param stream one of the process */
    static ProcessOutput of(Process process, InputStream stream) {
        ProcessOutput output = new ProcessOutput(process, stream);
        output.reader.setDaemon(true);
        output.reader.start();
        return output;
    }

    private void read() {
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
        if (flooded) {
            process.destroyForcibly();
        }
    }

    private synchronized void keep(byte[] chunk, int count) {
        kept.write(chunk, 0, count);
    }

    /** Whether it wrote more than is kept. */
    boolean flooded() {
        return flooded;
    }

    String text() throws InterruptedException {
        reader.join(1000);
        synchronized (this) {
            return kept.toString(StandardCharsets.UTF_8);
        }
    }
}
