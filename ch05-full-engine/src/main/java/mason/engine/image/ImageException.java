// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

/**
 * An image that is missing or broken, in one sentence. What kind of fault it is, and so
 * the status of an answer or the exit code, is the type: never the text.
 */
public sealed class ImageException extends RuntimeException permits NoSuchImageException,
        AmbiguousImageException, ImageConflictException, InvalidReferenceException,
        ImageArchiveException, NoSuchUserException {

    private static final long serialVersionUID = 1;

    public ImageException(String message) {
        super(message);
    }

    ImageException(String message, Throwable cause) {
        super(message, cause);
    }
}
