// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.io.IOException;

/** A layer of an image is not unpacked where it was: nothing is there, or a file. */
final class MissingLayerException extends IOException {

    private static final long serialVersionUID = 1;

    MissingLayerException(ChainId layer) {
        super("its layer " + layer.digest() + " is missing; rmi the image, and load it"
                + " again");
    }
}
