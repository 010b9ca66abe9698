// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

/**
 * How the owners of files on the disk and in a container belong together, as in {@code
 * /proc/PID/uid_map}: user_namespaces(7).
 *
 * @param first the owner on the disk who is 0 in the container
 * @param count how many there are in the container; 0 if they are the same
 */
public record OwnerMap(int first, int count) {

    /** An owner is the same here and there. */
    public static final OwnerMap NONE = new OwnerMap(0, 0);
    /** The owner of a file that is not the container's: overflowuid, proc(5). */
    private static final int NOT_THERE = 65534;

    /** In the container. */
    public int inside(int id) {
        if (count == 0) {
            return id;
        }
        return Integer.compareUnsigned(id - first, count) < 0 ? id - first : NOT_THERE;
    }

    /**
     * On the disk.
     *
     * @throws LayerFormatException if the container has no such id
     */
    public int outside(int id) {
        if (count == 0) {
            return id;
        }
        if (Integer.compareUnsigned(id, count) >= 0) {
            throw new LayerFormatException("has an owner ["
                    + Integer.toUnsignedString(id) + "] beyond the " + count
                    + " that the container has");
        }
        return id + first;
    }
}
