// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

/**
 * An image and the room it takes, in bytes.
 *
 * @param size of all its layers, unpacked
 * @param shared of those that other images have, too
 */
public record ListedImage(Image image, long size, long shared) {

    /** What would be free without it. */
    public long unique() {
        return size - shared;
    }
}
