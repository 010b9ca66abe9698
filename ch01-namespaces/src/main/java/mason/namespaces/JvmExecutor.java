// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import mason.linux.Child;
import mason.linux.Fd;
import mason.linux.Step;

/**
 * Makes a plan true: the outer half on a thread of its own, the inner half by a second
 * JVM, the {@link InitStage}, which that thread starts.
 */
public final class JvmExecutor {

    private JvmExecutor() {
    }

    // tag::start[]
    /**
     * Starts the container and returns once the command runs.
     *
     * @throws mason.linux.KernelException naming the call that
     *         failed, whichever of the two processes made it
     */
    public static Child start(Plan plan, Stdio stdio) {
        List<Fd> line = Fd.pair();
        try (Fd ours = line.get(0)) {
            Child child = spawned(plan, stdio, line.get(1));
            new Conversation(ours, child).about(plan.inside());
            return child;
        }
    }

    private static Child spawned(Plan plan, Stdio stdio, Fd line) {
        try (line) {
            Child.Start init = InitCommand.prepared();
            return onThreadOfItsOwn(() -> {
                plan.outside().forEach(Step::apply);
                return init.with(joined(stdio.open(), line));
            });
        }
    }

    /** A thread that can start no Java thread afterwards. */
    private static Child onThreadOfItsOwn(Callable<Child> build) {
        FutureTask<Child> task = new FutureTask<>(build);
        new Thread(task, "builder").start();
        return outcome(task);
    }
    // end::start[]

    private static Child outcome(FutureTask<Child> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while starting", e);
        }
    }

    private static List<Fd> joined(List<Fd> stdio, Fd line) {
        List<Fd> all = new ArrayList<>(stdio);
        all.add(InitStage.LINE.number(), line);
        return all;
    }
}
