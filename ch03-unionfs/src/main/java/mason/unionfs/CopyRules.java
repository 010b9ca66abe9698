// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import java.util.Optional;

/**
 * How an archive is unpacked into directories that are there already.
 *
 * @param keepsKinds whether a directory never takes the place of something else, nor
 *        something else that of a directory
 * @param owner of all that is unpacked; the one in the archive if it is missing
 * @param owners of the container that it is unpacked into
 */
public record CopyRules(boolean keepsKinds, Optional<Owner> owner, OwnerMap owners) {

    /** Who has a file: the numbers of a user and a group. */
    public record Owner(int user, int group) {
    }

    /** @throws LayerFormatException in Docker's words, if the kinds differ */
    void check(boolean isThere, boolean isDirectory, TarEntry entry) {
        if (keepsKinds && isThere && isDirectory != entry.isDirectory()) {
            throw new LayerFormatException(isDirectory
                    ? "cannot overwrite directory with non-directory"
                    : "cannot overwrite non-directory with directory");
        }
    }
}
