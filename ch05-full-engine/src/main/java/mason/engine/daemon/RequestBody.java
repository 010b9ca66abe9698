// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import mason.engine.api.BrokenBodyException;

/** What a client sends behind the headers, with one kind of failure. */
final class RequestBody extends FilterInputStream {

    private static final Duration LONGEST_PATIENCE = Duration.ofSeconds(10);
    private static final int CHUNK = 1 << 16;

    private boolean isOver;

    RequestBody(InputStream body) {
        super(body);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (isOver) {
            return -1;
        }
        try {
            int count = super.read(bytes, offset, length);
            isOver = count < 0;
            return count;
        } catch (IOException | RuntimeException e) {
            isOver = true;
            throw isLate(e) ? BrokenBodyException.late(e) : BrokenBodyException.ended(e);
        }
    }

    private static boolean isLate(Throwable failure) {
        return failure != null && (failure instanceof TimeoutException
                || isLate(failure.getCause()));
    }

    /**
     * Takes what the route has left unread: a client that is still sending reads no
     * answer before it has sent its all, and may lose the answer when it is cut off.
     */
    void passOver() {
        if (isOver) {
            return;
        }
        long deadline = System.nanoTime() + LONGEST_PATIENCE.toNanos();
        byte[] chunk = new byte[CHUNK];
        try {
            while (read(chunk, 0, CHUNK) >= 0 && System.nanoTime() < deadline) {
                continue;
            }
        } catch (IOException endsAnyway) {
            isOver = true;
        }
    }
}
