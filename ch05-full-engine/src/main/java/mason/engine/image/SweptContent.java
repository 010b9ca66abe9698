// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

/**
 * What nothing needed and is gone.
 *
 * @param bytes how much room it took
 */
public record SweptContent(int layers, int blobs, long bytes) {

    static final SweptContent NOTHING = new SweptContent(0, 0, 0);
}
