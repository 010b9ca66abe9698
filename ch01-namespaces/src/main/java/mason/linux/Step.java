// SPDX-License-Identifier: Apache-2.0
package mason.linux;

/** One step of a container start. */
public interface Step {

    /**
     * Makes the step happen.
     *
     * @throws KernelException with the call, its arguments and the errno
     */
    void apply();

    /** The step as strace(1) would print it. */
    String text();
}
