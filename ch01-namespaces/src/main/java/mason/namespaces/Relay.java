// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import mason.linux.Child;
import mason.linux.ExitStatus;
import mason.linux.Fd;
import mason.linux.Terminal;

/**
 * Passes keys and pictures on between us and the terminal of a container.
 *
 * @param keys where they are typed; nobody types if it is empty
 * @param master of the container's terminal: pty(7)
 */
public record Relay(Optional<Fd> keys, Fd master) {

    private static final int MILLISECONDS_FOR_THE_LAST_PICTURE = 2000;

    /** Stays until the container has ended; meanwhile each key is the container's. */
    public ExitStatus until(Child child) {
        try (Terminal.RawMode raw = keys.flatMap(Terminal::behind).map(Terminal::raw)
                .orElse(() -> {
                })) {
            Thread screen = copy("screen", master.input(), Fd.STDOUT.output());
            keys.ifPresent(k -> copy("keyboard", k.input(), master.output()));
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

    /** The last of the picture may still be on its way when the command has ended. */
    private static void join(Thread screen) {
        try {
            screen.join(MILLISECONDS_FOR_THE_LAST_PICTURE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
