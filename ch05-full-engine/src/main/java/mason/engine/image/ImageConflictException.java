// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import mason.engine.content.Digest;

/**
 * An image that stays because something needs it; the sentences are docker's.
 *
 * <p>{@link #forcible} says whether {@code --force} would remove it all the same.
 */
public final class ImageConflictException extends ImageException {

    private static final long serialVersionUID = 1;

    private final boolean forcible;

    private ImageConflictException(String message, boolean forcible) {
        super("conflict: unable to " + message);
        this.forcible = forcible;
    }

    static ImageConflictException name(String reference, ImageUse use) {
        return new ImageConflictException("remove repository reference \"" + reference
                + "\" (must force) - container " + use.container()
                + " is using its referenced image " + use.image().shortened(), true);
    }

    static ImageConflictException running(ImageUse use) {
        return new ImageConflictException("delete " + use.image().shortened()
                + " (cannot be forced) - image is being used by running container "
                + use.container(), false);
    }

    static ImageConflictException stopped(ImageUse use) {
        return new ImageConflictException("delete " + use.image().shortened()
                + " (must be forced) - image is being used by stopped container "
                + use.container(), true);
    }

    static ImageConflictException names(Digest image) {
        return new ImageConflictException("delete " + image.shortened()
                + " (must be forced) - image is referenced in multiple repositories",
                true);
    }

    public boolean forcible() {
        return forcible;
    }
}
