// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import mason.linux.ExitStatus;
import mason.linux.Pid;
import mason.linux.Waiting;

/** The part of process 1 that waits for every child: {@code waitpid(2)}. */
record Reaper() {

    // tag::reap[]
    /**
     * Waits for every child that ends, adopted ones among them,
     * until the command is one of them.
     *
     * @return how the command ended
     */
    ExitStatus until(Pid command) {
        // tag::exercise-1.5[]
        Waiting.Ended next = Waiting.awaitAny();
        while (!next.pid().equals(command)) {
            next = Waiting.awaitAny();
        }
        return next.status();
        // end::exercise-1.5[]
    }
    // end::reap[]
}
