// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/**
 * A request body that is kept in memory, and therefore has a greatest size and a longest
 * time: a client that sends a byte now and then holds a thread of the daemon.
 */
record WholeBody(InputStream in, int most, Duration patience) {

    private static final int CHUNK = 1 << 15;

    byte[] read() throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
            all.write(chunk, 0, n);
            if (all.size() > most) {
                throw ApiException.tooLarge("the request body has more than " + most
                        + " bytes");
            }
            if (System.nanoTime() > deadline) {
                throw BrokenBodyException.late(new TimeoutException("" + patience));
            }
        }
        return all.toByteArray();
    }
}
