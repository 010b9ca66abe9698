// SPDX-License-Identifier: Apache-2.0
package mason.linux;

/**
 * Why the kernel said no. The numbers are those of x86-64 and AArch64, and of nearly
 * every other architecture: the kernel's include/uapi/asm-generic/errno-base.h.
 *
 * @param number the value of {@code errno(3)}
 */
public record Errno(int number) {

    public static final Errno EPERM = new Errno(1);
    public static final Errno ENOENT = new Errno(2);
    public static final Errno ESRCH = new Errno(3);
    public static final Errno EINTR = new Errno(4);
    public static final Errno EIO = new Errno(5);
    public static final Errno ENOEXEC = new Errno(8);
    public static final Errno EAGAIN = new Errno(11);
    public static final Errno EACCES = new Errno(13);
    public static final Errno EBUSY = new Errno(16);
    public static final Errno EEXIST = new Errno(17);
    public static final Errno ENODEV = new Errno(19);
    public static final Errno ENOTDIR = new Errno(20);
    public static final Errno EISDIR = new Errno(21);
    public static final Errno EINVAL = new Errno(22);
    public static final Errno ENOSPC = new Errno(28);
    public static final Errno EROFS = new Errno(30);
    public static final Errno ERANGE = new Errno(34);
    public static final Errno ENAMETOOLONG = new Errno(36);
    public static final Errno ENOSYS = new Errno(38);
    public static final Errno ELOOP = new Errno(40);
    public static final Errno EUSERS = new Errno(87);
    public static final Errno EADDRINUSE = new Errno(98);
    public static final Errno EADDRNOTAVAIL = new Errno(99);

    /** The symbol of the C headers, such as {@code EINVAL}. */
    public String symbol() {
        return constant().name();
    }

    /** The symbol, the number and the text of {@code strerror(3)}. */
    @Override
    public String toString() {
        return symbol() + " (" + number + ") " + constant().description();
    }

    /** A record's own comparison is compiled at its first use, 50 ms in a cold JVM. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Errno that && number == that.number;
    }

    @Override
    public int hashCode() {
        return number;
    }

    private jnr.constants.platform.Errno constant() {
        return jnr.constants.platform.Errno.valueOf(number);
    }
}
