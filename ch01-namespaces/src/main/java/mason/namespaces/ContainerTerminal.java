// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.util.List;
import java.util.Optional;
import mason.linux.Child;
import mason.linux.ExitStatus;
import mason.linux.Fd;
import mason.linux.PseudoTerminal;
import mason.linux.Terminal;

/**
 * A terminal for a container alone: whoever shares ours could type into it, and Ctrl-C
 * would be meant for us.
 *
 * @param ptmx where the pair is made: pts(4)
 */
record ContainerTerminal(String ptmx) {

    /** Starts a container at a terminal of its own, and stays to its end. */
    ExitStatus run(Plan plan) {
        PseudoTerminal pair = PseudoTerminal.open(ptmx);
        try (Fd keys = pair.master()) {
            Terminal.behind(Fd.STDIN).ifPresent(t -> alike(t, new Terminal(keys)));
            Child child = started(plan, pair.slave());
            try (Farewell farewell = Farewell.to(child)) {
                return new Relay(Optional.of(Fd.STDIN), keys).until(child);
            }
        }
    }

    private static void alike(Terminal ours, Terminal theirs) {
        theirs.resize(ours.size());
        theirs.behaveLike(ours);
    }

    /** Only when nobody else has it open does the end of the container end it. */
    private static Child started(Plan plan, Fd theirs) {
        try (theirs) {
            return JvmExecutor.start(plan, () -> List.of(theirs, theirs, theirs));
        }
    }
}
