// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/**
 * How a process has ended whose parent has not waited for it yet: {@code exit_code} in
 * {@code /proc/PID/stat}, proc_pid_stat(5), Linux 3.5.
 */
final class ZombieStatus {

    private static final Signal NONE = new Signal(0);

    private ZombieStatus() {
    }

    /** Nothing if it has been waited for, even while this is asked. */
    static Optional<ExitStatus> of(Pid pid, Pidfd process) {
        try {
            String stat = Files.readString(pid.proc().resolve("stat"));
            String[] behindName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            int code = Integer.parseInt(behindName[behindName.length - 1].strip());
            return behindName[0].equals("Z") && process.signal(NONE)
                    ? Optional.of(ExitStatus.of(code))
                    : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
