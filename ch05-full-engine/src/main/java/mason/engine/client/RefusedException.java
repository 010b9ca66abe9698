// SPDX-License-Identifier: Apache-2.0
package mason.engine.client;

import java.io.IOException;
import java.util.Optional;
import mason.launch.ExitCode;

/** An engine did not do what it was asked; the message is the engine's. */
public final class RefusedException extends IOException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final int exitCode;

    RefusedException(int status, Optional<String> exitCode, String message) {
        super(message);
        this.status = status;
        this.exitCode = exitCode.map(Integer::parseInt).orElse(ExitCode.ENGINE);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** 126 or 127 for a command that could not be started, 125 for all else. */
    public int exitCode() {
        return exitCode;
    }
}
