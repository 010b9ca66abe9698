// SPDX-License-Identifier: Apache-2.0
package mason.linux;

/** One named thing a container start does. */
public interface Step {

    /**
     * Does it.
     *
     * @throws KernelException with the call, its arguments and the errno
     */
    void apply();

    /** The step as a reader of {@code strace(1)} would expect to see it. */
    String text();
}
