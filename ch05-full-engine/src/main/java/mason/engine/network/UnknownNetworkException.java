// SPDX-License-Identifier: Apache-2.0
package mason.engine.network;

/** There is no network of that name: HTTP 404. */
public final class UnknownNetworkException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnknownNetworkException(String name) {
        super("network " + name + " not found");
    }
}
