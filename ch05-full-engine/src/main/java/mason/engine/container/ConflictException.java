// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

/** What was asked for contradicts the state of a container or of a name: HTTP 409. */
public final class ConflictException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ConflictException(String message) {
        super(message);
    }
}
