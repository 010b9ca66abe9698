// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

/**
 * How many bytes may still be unpacked. One allowance can be handed to all layers of an
 * image. It counts what lands on the disk, so that a small archive can't grow large, and
 * 512 bytes for every name, so that a million empty files aren't free.
 */
public final class Allowance {

    private static final int NAME = 512;

    private final long total;
    private long left;

    private Allowance(long total) {
        this.total = total;
        this.left = total;
    }

    public static Allowance bytes(long total) {
        return new Allowance(total);
    }

    /** More than any disk holds. */
    public static Allowance unlimited() {
        return new Allowance(Long.MAX_VALUE);
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
