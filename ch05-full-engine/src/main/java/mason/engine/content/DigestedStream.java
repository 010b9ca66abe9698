// SPDX-License-Identifier: Apache-2.0
package mason.engine.content;

import java.io.InputStream;
import java.security.DigestInputStream;

/** Bytes whose digest is known when all have been read. */
public final class DigestedStream extends DigestInputStream {

    public DigestedStream(InputStream bytes) {
        super(bytes, Digest.digester());
    }

    /** A file would be asked for its size and place at each read: BufferedInputStream. */
    @Override
    public int available() {
        return 0;
    }

    /** Of what has been read; to be asked for once. */
    public Digest digest() {
        return Digest.finished(getMessageDigest().digest());
    }
}
