// SPDX-License-Identifier: Apache-2.0
package mason.launch;

/** Makes a plan true: starts a container. */
public interface Executor {

    /**
     * Starts the container and returns once the command runs.
     *
     * @throws mason.linux.KernelException naming the call that failed, whichever process
     *             made it; the command has not run then
     * @throws IllegalArgumentException if a call follows execve(2)
     */
    Task start(Plan plan, Stdio stdio);

    /**
     * The quickest one that works on this machine. Which one that is, is tried before the
     * first start: a command that starts nothing does not wait for it.
     */
    static Executor best(Lifetime lifetime) {
        return new Executor() {

            private Executor found;

            @Override
            public Task start(Plan plan, Stdio stdio) {
                return found().start(plan, stdio);
            }

            private synchronized Executor found() {
                if (found == null) {
                    found = tried(lifetime);
                }
                return found;
            }
        };
    }

    private static Executor tried(Lifetime lifetime) {
        try {
            return CloneExecutor.tried(lifetime);
        } catch (RuntimeException impossible) {
            return JvmExecutor.with(lifetime);
        }
    }
}
