// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

/** No image here has that name or id. */
public final class NoSuchImageException extends ImageException {

    private static final long serialVersionUID = 1;

    public NoSuchImageException(String reference) {
        super("No such image: " + reference);
    }
}
