// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

/** An image that is missing or broken, in one sentence. */
public final class ImageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ImageException(String message) {
        super(message);
    }

    ImageException(String message, Throwable cause) {
        super(message, cause);
    }
}
