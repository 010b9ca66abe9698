// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

/** An archive that brings no image: broken, hostile, or for other machines. */
public final class ImageArchiveException extends ImageException {

    private static final long serialVersionUID = 1;

    ImageArchiveException(String title, Exception cause) {
        super(title + " cannot be loaded: " + cause.getMessage(), cause);
    }
}
