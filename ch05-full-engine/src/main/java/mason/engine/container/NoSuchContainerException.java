// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

/** There is no container of that name or id: HTTP 404. */
public final class NoSuchContainerException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NoSuchContainerException(String reference) {
        super("No such container: " + reference);
    }
}
