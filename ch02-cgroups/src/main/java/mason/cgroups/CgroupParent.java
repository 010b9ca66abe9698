// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.nio.file.Path;

/**
 * The cgroup that a container's own is in, in every hierarchy: Docker's
 * {@code --cgroup-parent}. It is made if it is missing. Limits that are set
 * for it count for all containers in it together.
 *
 * @param path relative to where the hierarchy is mounted; empty for its root
 */
public record CgroupParent(Path path) {

    /** The usual one; it is removed with the last cgroup in it. */
    public static final CgroupParent MASON = new CgroupParent(Path.of("mason"));

    public CgroupParent {
        if (path.isAbsolute() || !path.equals(path.normalize())
                || path.startsWith("..")) {
            throw new IllegalArgumentException(
                    "not a cgroup of a hierarchy: [" + path + "]");
        }
    }

    /** With a slash in front or without; nothing stands for the usual one. */
    public static CgroupParent parse(String text) {
        Path path = Path.of(text.replaceFirst("^/+", ""));
        return text.isEmpty() ? MASON : new CgroupParent(path);
    }
}
