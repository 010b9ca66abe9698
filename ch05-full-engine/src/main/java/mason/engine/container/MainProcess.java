// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import mason.launch.AdoptedTask;
import mason.launch.Task;
import mason.linux.ExitStatus;
import mason.linux.Pid;
import mason.linux.Signal;

/**
 * Process 1 of a container, whether this engine has started it or one before.
 *
 * @param signalling sends a signal, and says whether the process was still there
 * @param ended how it ends, once it does; nothing where the kernel tells only its parent
 */
record MainProcess(Pid pid, Predicate<Signal> signalling,
        CompletableFuture<Optional<ExitStatus>> ended) {

    static MainProcess of(Task task) {
        return new MainProcess(task.pid(), task::signal,
                task.ended().thenApply(Optional::of));
    }

    static MainProcess of(AdoptedTask task) {
        return new MainProcess(task.pid(), task::signal, task.ended());
    }

    void signal(Signal signal) {
        signalling.test(signal);
    }
}
