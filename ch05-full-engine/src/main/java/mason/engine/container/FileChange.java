// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

/**
 * A file that differs from the image.
 *
 * @param kind 0 for modified, 1 for added, 2 for deleted
 */
public record FileChange(int kind, String path) {
}
