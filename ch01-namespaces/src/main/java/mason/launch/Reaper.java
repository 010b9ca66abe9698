// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import mason.linux.ExitStatus;
import mason.linux.Pid;
import mason.linux.Waiting;

/** The part of process 1 that waits for every child: {@code waitpid(2)}. */
// tag::head[]
record Reaper() {
    // end::head[]

    // tag::reap[]
    /**
     * Waits for each child that ends, adopted or not, until the
     * command has ended.
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
