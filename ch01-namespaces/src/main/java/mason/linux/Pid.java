// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.nio.file.Path;

/**
 * A process, by its number in the reader's PID namespace.
 *
 * @param number greater than zero
 */
public record Pid(int number) {

    public Pid {
        if (number <= 0) {
            throw new IllegalArgumentException("not a process id: [" + number + "]");
        }
    }

    /** @param text decimal digits */
    public static Pid parse(String text) {
        try {
            return new Pid(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a process id: [" + text + "]", e);
        }
    }

    /** The process that runs this program. */
    public static Pid own() {
        return new Pid((int) ProcessHandle.current().pid());
    }

    /** Its directory under {@code /proc}: proc(5). */
    public Path proc() {
        return Path.of("/proc", Integer.toString(number));
    }

    /**
     * {@code int kill(pid_t pid, int sig)}, kill(2). The number of a process that has
     * been waited for may be another's by now: see {@link ChildProcess#signal}.
     *
     * @return whether the process was still there
     */
    public boolean signal(Signal signal) {
        return delivered(CCall.of("kill", argument(), signal.argument()));
    }

    /** Makes a call that sends a signal; it is refused with ESRCH after the end. */
    static boolean delivered(CCall call) {
        if (call.invoke(0) >= 0) {
            return true;
        }
        Errno errno = LibC.errno();
        if (errno.equals(Errno.ESRCH)) {
            return false;
        }
        throw new KernelException(call, errno, "");
    }

    /** {@code int pidfd_open(pid_t, unsigned int flags)}, pidfd_open(2), Linux 5.3. */
    CCall opening() {
        return CCall.of(SystemCall.PIDFD_OPEN, argument(), Argument.number(0));
    }

    Argument argument() {
        return Argument.number(number);
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
