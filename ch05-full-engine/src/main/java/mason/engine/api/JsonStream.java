// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** JSON documents one after the other, for a client that reads them as they come. */
public record JsonStream(OutputStream out, ApiJson json) implements AutoCloseable {

    /** Threads may write at the same time: a document is never torn. */
    public synchronized void write(Object document) throws IOException {
        out.write((json.write(document) + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
