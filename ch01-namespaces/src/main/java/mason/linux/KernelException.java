// SPDX-License-Identifier: Apache-2.0
package mason.linux;

/**
 * A call the kernel refused: what was asked, the errno, and what usually helps.
 * It is the only exception that leaves this package.
 */
public final class KernelException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String call;
    private final transient Errno errno;
    private final String hint;

    public KernelException(String call, Errno errno, String hint) {
        this.call = call;
        this.errno = errno;
        boolean forbidden = hint.isEmpty() && errno.equals(Errno.EPERM);
        this.hint = forbidden ? "only root may do that: try sudo" : hint;
    }

    /** The failure of {@code call}, with the errno it left on this thread. */
    static KernelException of(String call) {
        return new KernelException(call, LibC.errno(), "");
    }

    @Override
    public String getMessage() {
        return call + " failed: " + errno + (hint.isEmpty() ? "" : " — hint: " + hint);
    }

    /** The call and its arguments, flags by name. */
    public String call() {
        return call;
    }

    public Errno errno() {
        return errno;
    }

    /** What usually helps, or nothing. */
    public String hint() {
        return hint;
    }
}
