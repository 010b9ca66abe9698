// SPDX-License-Identifier: Apache-2.0
package mason.linux;

/** Files that are neither content, directory nor link: inode(7), the file type. */
public enum NodeKind {

    FIFO(0010000), CHARACTER_DEVICE(0020000), BLOCK_DEVICE(0060000);

    private final int bits;

    NodeKind(int bits) {
        this.bits = bits;
    }

    /** The bits of {@code st_mode} under S_IFMT. */
    int bits() {
        return bits;
    }
}
