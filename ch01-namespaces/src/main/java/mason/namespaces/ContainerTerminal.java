// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import mason.linux.Child;
import mason.linux.ExitStatus;
import mason.linux.Fd;
import mason.linux.PseudoTerminal;
import mason.linux.Terminal;

/**
 * A terminal for a container alone: whoever shares ours could type into it, and Ctrl-C
 * would be meant for us. Keys and pictures are passed on between the two.
 *
 * @param ptmx where the pair is made: pts(4)
 */
record ContainerTerminal(String ptmx) {

    private static final int MILLISECONDS_FOR_THE_LAST_PICTURE = 2000;

    /** Starts a container at a terminal of its own, and stays to its end. */
    ExitStatus run(Plan plan) {
        PseudoTerminal pair = PseudoTerminal.open(ptmx);
        try (Fd keys = pair.master()) {
            Optional<Terminal> ours = Terminal.behind(Fd.STDIN);
            ours.ifPresent(t -> alike(t, new Terminal(keys)));
            return until(started(plan, pair.slave()), keys, ours);
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

    private static ExitStatus until(Child child, Fd keys, Optional<Terminal> ours) {
        try (Farewell farewell = Farewell.to(child);
                Terminal.RawMode raw = ours.map(Terminal::raw).orElse(() -> {
                })) {
            Thread screen = copy("screen", keys.input(), Fd.STDOUT.output());
            copy("keyboard", Fd.STDIN.input(), keys.output());
            ExitStatus end = child.await();
            join(screen);
            return end;
        }
    }

    private static Thread copy(String name, InputStream from, OutputStream to) {
        Thread thread = new Thread(() -> {
            try {
                from.transferTo(to);
            } catch (IOException closed) {
                return;
            }
        }, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void join(Thread screen) {
        try {
            screen.join(MILLISECONDS_FOR_THE_LAST_PICTURE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
