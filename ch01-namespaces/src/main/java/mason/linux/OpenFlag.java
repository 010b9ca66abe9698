// SPDX-License-Identifier: Apache-2.0
package mason.linux;

/**
 * How a file is opened: open(2). The numbers are those of the kernel's
 * include/uapi/asm-generic/fcntl.h.
 */
public enum OpenFlag implements Flag {

    READ_ONLY(0, "O_RDONLY"),
    WRITE_ONLY(01, "O_WRONLY"),
    READ_WRITE(02, "O_RDWR"),
    CREATE(0100, "O_CREAT"),
    /** The file must not be there yet. */
    EXCLUSIVE(0200, "O_EXCL"),
    /** A terminal that is opened doesn't become the controlling one. */
    NO_CONTROLLING_TERMINAL(0400, "O_NOCTTY"),
    CLOSE_ON_EXEC(02_000_000, "O_CLOEXEC"),
    /** A place in the tree, not the file's contents; Linux 2.6.39. */
    PATH(010_000_000, "O_PATH");

    private final long bit;
    private final String symbol;

    OpenFlag(long bit, String symbol) {
        this.bit = bit;
        this.symbol = symbol;
    }

    @Override
    public long bit() {
        return bit;
    }

    @Override
    public String symbol() {
        return symbol;
    }
}
