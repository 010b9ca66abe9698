// SPDX-License-Identifier: Apache-2.0
package mason.launch;

/** A way to make a plan true. */
public interface Executor {

    /**
     * Starts the container and returns once the command runs.
     *
     * @throws mason.linux.KernelException naming the call that failed
     */
    Task start(Plan plan, Stdio stdio);
}
