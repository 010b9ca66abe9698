// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

/** Several images have an id that begins so. */
public final class AmbiguousImageException extends ImageException {

    private static final long serialVersionUID = 1;

    AmbiguousImageException(String start) {
        super("several images have an id that begins with " + start);
    }
}
