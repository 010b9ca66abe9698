// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

/** There is no container, or no process of one, of that name or id: HTTP 404. */
public final class NoSuchContainerException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NoSuchContainerException(String reference) {
        this("container", reference);
    }

    private NoSuchContainerException(String kind, String reference) {
        super("No such " + kind + ": " + reference);
    }

    /** There is no process of that id that was to be started in a container. */
    static NoSuchContainerException exec(String id) {
        return new NoSuchContainerException("exec instance", id);
    }
}
