// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

/**
 * A name that a writable layer changes.
 *
 * @param path from the root, with a slash at its beginning
 */
public record LayerChange(Kind kind, String path) {

    /** What has become of it, in the order of Docker's numbers for them. */
    public enum Kind {
        MODIFIED,
        ADDED,
        DELETED
    }
}
