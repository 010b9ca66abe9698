// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import mason.linux.ExitStatus;
import mason.linux.Fd;
import mason.linux.PseudoTerminal;

/**
 * Copies between this process's terminal and the terminal of a container.
 *
 * @param keys where keys are typed; empty if none are to reach the container
 * @param master of the container's terminal: pty(7)
 */
public record TerminalRelay(Optional<Fd> keys, Fd master) {

    private static final int MILLISECONDS_FOR_THE_LAST_OUTPUT = 2000;
    private static final int BUFFER = 8192;

    /** Stays until the container has ended; meanwhile each key is the container's. */
    public ExitStatus until(Task task) {
        Thread screen = new Thread(this::copyOutput, "screen");
        screen.setDaemon(true);
        screen.start();
        try (Keyboard keyboard = Keyboard.start(keys,
                typed -> typed.transferTo(master.output()))) {
            ExitStatus end = task.await();
            join(screen);
            return end;
        }
    }

    private void copyOutput() {
        try {
            copy(PseudoTerminal.output(master), Fd.STDOUT.output());
        } catch (IOException closed) {
            return;
        }
    }

    /** Reads on when nothing can be written any more: a full terminal would block. */
    private static void copy(InputStream from, OutputStream to) throws IOException {
        byte[] buffer = new byte[BUFFER];
        boolean writable = true;
        int count = from.read(buffer);
        while (count >= 0) {
            writable = writable && wrote(buffer, count, to);
            count = from.read(buffer);
        }
    }

    private static boolean wrote(byte[] buffer, int count, OutputStream to) {
        try {
            to.write(buffer, 0, count);
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    /** The last output may still be on its way when the command has ended. */
    private static void join(Thread screen) {
        try {
            screen.join(MILLISECONDS_FOR_THE_LAST_OUTPUT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
