// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import mason.linux.Pid;

/**
 * A process that no other will ever be taken for: the kernel gives a number away again,
 * but not at the same tick of the same boot.
 *
 * @param started clock ticks from the boot to its start: field 22 of
 *        {@code /proc/PID/stat}, proc_pid_stat(5)
 * @param boot {@code /proc/sys/kernel/random/boot_id}, random(4)
 */
public record ProcessIdentity(Pid pid, long started, String boot) {

    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
    private static final int STARTED = 22;
    private static final int STATE = 3;

    /** Nothing when there is no such process, or when it has ended and is a zombie. */
    public static Optional<ProcessIdentity> of(Pid pid) throws IOException {
        String[] fields;
        try {
            fields = fields(Files.readString(pid.proc().resolve("stat"),
                    StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return ifThere(pid, e);
        }
        boolean isZombie = "ZX".contains(field(fields, STATE));
        return isZombie ? Optional.empty()
                : Optional.of(new ProcessIdentity(pid,
                        Long.parseLong(field(fields, STARTED)),
                        Files.readString(BOOT).strip()));
    }

    /** What ends between open(2) and read(2), which says ESRCH, isn't there, either. */
    private static Optional<ProcessIdentity> ifThere(Pid pid, IOException failure)
            throws IOException {
        if (Files.exists(pid.proc())) {
            throw failure;
        }
        return Optional.empty();
    }

    public boolean isAlive() throws IOException {
        return of(pid).equals(Optional.of(this));
    }

    /** Those behind the name, which may contain spaces and parentheses. */
    private static String[] fields(String stat) {
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    }

    /** By its number in the manual page; the name is the second. */
    private static String field(String[] fields, int number) {
        return fields[number - STATE];
    }
}
