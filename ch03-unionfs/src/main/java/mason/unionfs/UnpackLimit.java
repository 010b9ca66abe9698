// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

/**
 * How many bytes may still be unpacked. All layers of an image can share one limit. It
 * counts what lands on the disk, so that a small archive can't grow large, and 512 bytes
 * for every name, so that a million empty files aren't free.
 */
public final class UnpackLimit {

    private static final int NAME = 512;

    private final long total;
    private long left;

    private UnpackLimit(long total) {
        this.total = total;
        this.left = total;
    }

    public static UnpackLimit bytes(long total) {
        return new UnpackLimit(total);
    }

    /** More than any disk holds. */
    public static UnpackLimit unlimited() {
        return new UnpackLimit(Long.MAX_VALUE);
    }

    /** What has been unpacked until now, in bytes. */
    public long taken() {
        return total - left;
    }

    void takeName() {
        take(NAME);
    }

    void take(long bytes) {
        if (bytes > left) {
            throw new LayerFormatException(
                    "takes more room than the " + total + " bytes allowed");
        }
        left -= bytes;
    }
}
