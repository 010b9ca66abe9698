// SPDX-License-Identifier: Apache-2.0
package mason.linux;

/**
 * A call that the kernel refused: what was asked, the errno, and what usually helps. It
 * is the only exception that leaves this package.
 */
public final class KernelException extends RuntimeException {

    private static final long serialVersionUID = 2;

    private final transient Step step;
    private final transient Errno errno;
    private final String hint;

    /** @param hint what usually helps, or nothing */
    public KernelException(Step step, Errno errno, String hint) {
        super(step.text() + " failed: " + errno);
        this.step = step;
        this.errno = errno;
        this.hint = hint.isEmpty() && errno.equals(Errno.EPERM)
                ? Privilege.ofThisThread().hint()
                : hint;
    }

    @Override
    public String getMessage() {
        return super.getMessage() + (hint.isEmpty() ? "" : " — hint: " + hint);
    }

    /** What was to be done. */
    public Step step() {
        return step;
    }

    /** The call and its arguments, flags by name. */
    public String call() {
        return step.text();
    }

    public Errno errno() {
        return errno;
    }

    /** What usually helps, or nothing. */
    public String hint() {
        return hint;
    }
}
