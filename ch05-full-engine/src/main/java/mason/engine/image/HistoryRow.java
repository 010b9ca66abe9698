// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

/**
 * A step by which an image was made, and what it added.
 *
 * @param size of its layer in bytes
 */
public record HistoryRow(HistoryStep step, long size) {
}
