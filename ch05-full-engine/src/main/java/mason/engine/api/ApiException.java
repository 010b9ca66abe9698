// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import mason.launch.ExitCode;

/** A request that cannot be answered as it was meant, with the reason for the client. */
public final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final int exitCode;

    private ApiException(int status, String message) {
        this(status, message, ExitCode.ENGINE);
    }

    private ApiException(int status, String message, int exitCode) {
        super(message);
        this.status = status;
        this.exitCode = exitCode;
    }

    public static ApiException invalid(String message) {
        return new ApiException(400, message);
    }

    public static ApiException notFound(String message) {
        return new ApiException(404, message);
    }

    public static ApiException conflict(String message) {
        return new ApiException(409, message);
    }

    /** @param exitCode 126 or 127: docker-run(1) */
    static ApiException notStarted(int exitCode, String message) {
        return new ApiException(400, message, exitCode);
    }

    static ApiException refused(int status, String message) {
        return new ApiException(status, message);
    }

    static ApiException tooLarge(String message) {
        return new ApiException(413, message);
    }

    public static ApiException notImplemented(String message) {
        return new ApiException(501, message);
    }

    public static ApiException unavailable(String message) {
        return new ApiException(503, message);
    }

    int status() {
        return status;
    }

    /** What a command in the foreground ends with that asked for this. */
    int exitCode() {
        return exitCode;
    }
}
