// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.nio.file.Path;

/**
 * A process, by the number the reader's own PID namespace knows it by.
 *
 * @param number greater than zero
 */
public record Pid(int number) {

    public Pid {
        if (number <= 0) {
            throw new IllegalArgumentException("not a process id: [" + number + "]");
        }
    }

    /** Its directory under {@code /proc}: proc(5). */
    public Path proc() {
        return Path.of("/proc", Integer.toString(number));
    }

    /**
     * {@code int kill(pid_t pid, int sig)}, kill(2).
     *
     * @return whether the process was still there
     */
    public boolean signal(int signal) {
        if (LibC.CALLS.kill(number, signal) == 0) {
            return true;
        }
        Errno errno = LibC.errno();
        if (errno.equals(Errno.ESRCH)) {
            return false;
        }
        throw new KernelException("kill(" + number + ", " + signal + ")", errno, "");
    }

    /** A descriptor of it: {@code pidfd_open(2)}, Linux 5.3. */
    Fd open() {
        long fd = LibC.CALLS.syscall(SystemCall.PIDFD_OPEN.number(), number, 0, 0);
        return Fd.checked((int) fd, "pidfd_open(" + number + ")");
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
