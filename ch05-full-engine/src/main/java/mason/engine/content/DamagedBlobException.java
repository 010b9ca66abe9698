// SPDX-License-Identifier: Apache-2.0
package mason.engine.content;

import java.io.IOException;

/** The bytes that a digest names are not here: something else is, or nothing. */
public final class DamagedBlobException extends IOException {

    private static final long serialVersionUID = 1;

    DamagedBlobException(Digest digest, String how) {
        super("the blob " + digest + " is " + how);
    }
}
