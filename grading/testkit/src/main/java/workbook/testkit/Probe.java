// SPDX-License-Identifier: Apache-2.0
package workbook.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Programs that are run to find out what this machine lets them do. */
final class Probe {

    private Probe() {
    }

    static boolean succeeds(String... command) {
        return failure(command).isEmpty();
    }

    /** Root must be allowed to make namespaces: in a locked-down container it isn't. */
    static Optional<String> missingRoot() {
        return userId() != 0
                ? Optional.of("Root is needed: run it with sudo.")
                : failure("unshare", "--mount", "--uts", "--ipc", "--net", "--pid",
                        "--fork", "true")
                        .map(said -> "Root may not make namespaces here (" + said
                                + "): use the VM or a privileged container.");
    }

    /** The directory of a process in /proc belongs to its effective user: proc(5). */
    private static int userId() {
        try {
            return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        } catch (IOException | UnsupportedOperationException notLinux) {
            return -1;
        }
    }

    /** What a command printed that failed, or why it could not be run. */
    private static Optional<String> failure(String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes()).strip();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0
                    ? Optional.empty()
                    : Optional.of(said);
        } catch (IOException e) {
            return Optional.of(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }
}
