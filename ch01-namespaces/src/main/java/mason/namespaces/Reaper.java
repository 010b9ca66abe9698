// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import mason.linux.Child;
import mason.linux.ExitStatus;
import mason.linux.Pid;

/** Who waits for everybody's end: {@code waitpid(2)}. */
record Reaper() {

    // tag::reap[]
    /**
     * Buries every child that ends, adopted ones among them,
     * until the command is one of them.
     *
     * @return how the command ended
     */
    ExitStatus until(Pid command) {
        // tag::exercise-1.5[]
        Child.Ended next = Child.awaitAny();
        while (!next.pid().equals(command)) {
            next = Child.awaitAny();
        }
        return next.status();
        // end::exercise-1.5[]
    }
    // end::reap[]
}
