// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.io.IOException;

/** The body of a request did not come as HTTP frames it, or did not come to its end. */
public final class BrokenBodyException extends IOException {

    private static final long serialVersionUID = 1;

    private final int status;

    private BrokenBodyException(int status, String message, Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    public static BrokenBodyException ended(Throwable cause) {
        return new BrokenBodyException(400, "the request body is not valid HTTP, or ends"
                + " before its end", cause);
    }

    public static BrokenBodyException late(Throwable cause) {
        return new BrokenBodyException(408, "the request body did not come in time",
                cause);
    }

    int status() {
        return status;
    }
}
