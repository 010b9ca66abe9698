// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import mason.launch.AdoptedTask;
import mason.launch.Task;
import mason.linux.ExitStatus;
import mason.linux.Pid;
import mason.linux.Signal;

/** Process 1 of a container, whether this engine has started it or one before. */
interface MainProcess {

    Pid pid();

    boolean signal(Signal signal);

    /** How it ends, once it does; nothing where the kernel tells only its parent. */
    CompletableFuture<Optional<ExitStatus>> ended();

    static MainProcess of(Task task) {
        return new MainProcess() {

            @Override
            public Pid pid() {
                return task.pid();
            }

            @Override
            public boolean signal(Signal signal) {
                return task.signal(signal);
            }

            @Override
            public CompletableFuture<Optional<ExitStatus>> ended() {
                return task.ended().thenApply(Optional::of);
            }
        };
    }

    static MainProcess of(AdoptedTask task) {
        return new MainProcess() {

            @Override
            public Pid pid() {
                return task.pid();
            }

            @Override
            public boolean signal(Signal signal) {
                return task.signal(signal);
            }

            @Override
            public CompletableFuture<Optional<ExitStatus>> ended() {
                return task.ended();
            }
        };
    }
}
