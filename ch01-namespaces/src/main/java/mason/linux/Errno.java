// SPDX-License-Identifier: Apache-2.0
package mason.linux;

/**
 * Why the kernel said no.
 *
 * @param number the value of {@code errno(3)}
 */
public record Errno(int number) {

    public static final Errno EPERM = of(jnr.constants.platform.Errno.EPERM);
    public static final Errno ENOENT = of(jnr.constants.platform.Errno.ENOENT);
    public static final Errno EINTR = of(jnr.constants.platform.Errno.EINTR);
    public static final Errno EIO = of(jnr.constants.platform.Errno.EIO);
    public static final Errno ENOEXEC = of(jnr.constants.platform.Errno.ENOEXEC);
    public static final Errno EACCES = of(jnr.constants.platform.Errno.EACCES);
    public static final Errno EBUSY = of(jnr.constants.platform.Errno.EBUSY);
    public static final Errno EEXIST = of(jnr.constants.platform.Errno.EEXIST);
    public static final Errno EXDEV = of(jnr.constants.platform.Errno.EXDEV);
    public static final Errno ENOTDIR = of(jnr.constants.platform.Errno.ENOTDIR);
    public static final Errno EINVAL = of(jnr.constants.platform.Errno.EINVAL);
    public static final Errno ENOSPC = of(jnr.constants.platform.Errno.ENOSPC);
    public static final Errno ELOOP = of(jnr.constants.platform.Errno.ELOOP);
    public static final Errno ESRCH = of(jnr.constants.platform.Errno.ESRCH);
    public static final Errno EISDIR = of(jnr.constants.platform.Errno.EISDIR);
    public static final Errno ENAMETOOLONG = of(
            jnr.constants.platform.Errno.ENAMETOOLONG);

    private static Errno of(jnr.constants.platform.Errno constant) {
        return new Errno(constant.intValue());
    }

    /** The symbol of the C headers, such as {@code EINVAL}. */
    public String symbol() {
        return constant().name();
    }

    /** The symbol, the number and the text of {@code strerror(3)}. */
    @Override
    public String toString() {
        return symbol() + " (" + number + ") " + constant().description();
    }

    private jnr.constants.platform.Errno constant() {
        return jnr.constants.platform.Errno.valueOf(number);
    }
}
