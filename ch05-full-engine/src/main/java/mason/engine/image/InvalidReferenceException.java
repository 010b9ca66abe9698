// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

/** A text that no image can have as its name. */
public final class InvalidReferenceException extends ImageException {

    private static final long serialVersionUID = 1;

    InvalidReferenceException(String text, String why) {
        super("not an image name: [" + text + "]; " + why);
    }
}
