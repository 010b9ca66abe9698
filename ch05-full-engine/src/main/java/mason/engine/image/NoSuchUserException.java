// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

/** The image knows no user or group of that name. */
public final class NoSuchUserException extends ImageException {

    private static final long serialVersionUID = 1;

    NoSuchUserException(String kind, String text) {
        super("the image has no " + kind + " [" + text + "]");
    }
}
