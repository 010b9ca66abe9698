// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import java.util.List;
import mason.linux.ExitStatus;
import mason.linux.KernelException;
import mason.namespaces.ContainerNamespaces;

/** An executor, as a test's report calls it. */
record NamedExecutor(String name, Executor executor) {

    static final Plan NAMESPACES = new ContainerNamespaces("house").plan();
    private static final List<NamedExecutor> ALL = List.of(
            new NamedExecutor("a second JVM", JvmExecutor.with(Lifetime.OF_THIS_JVM)),
            new NamedExecutor("a clone", CloneExecutor.tried(Lifetime.OF_THIS_JVM)));

    static List<NamedExecutor> all() {
        return ALL;
    }

    Task start(Plan plan) {
        try (Stdio stdio = Stdio.withoutInput()) {
            return executor.start(plan, stdio);
        }
    }

    ExitStatus ended(String... argv) {
        return start(NAMESPACES.and(Command.of(argv).plan())).await();
    }

    /** The message of the start that fails, or how the command ended. */
    String refusal(Plan plan) {
        try {
            return start(plan).await().toString();
        } catch (KernelException e) {
            return e.getMessage();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
