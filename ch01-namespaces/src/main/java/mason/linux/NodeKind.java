// SPDX-License-Identifier: Apache-2.0
package mason.linux;

/** Files that are neither content, directory nor link: inode(7), the file type. */
public enum NodeKind {

    FIFO(0010000, "S_IFIFO"),
    CHARACTER_DEVICE(0020000, "S_IFCHR"),
    BLOCK_DEVICE(0060000, "S_IFBLK");

    private final int bits;
    private final String symbol;

    NodeKind(int bits, String symbol) {
        this.bits = bits;
        this.symbol = symbol;
    }

    /** This kind and permission bits together, as {@code mknod(2)} takes them. */
    Argument with(int mode) {
        return Argument.symbol(symbol + "|0" + Integer.toOctalString(mode), bits | mode);
    }
}
