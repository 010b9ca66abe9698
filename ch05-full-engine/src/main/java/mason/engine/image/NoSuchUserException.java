// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

/** The image knows no user or group of that name. */
public final class NoSuchUserException extends ImageException {

    private static final long serialVersionUID = 1;

    NoSuchUserException(String kind, String text) {
        super("unable to find " + kind + " " + text + ": no matching entries in "
                + (kind.equals("user") ? "passwd" : "group") + " file");
    }
}
