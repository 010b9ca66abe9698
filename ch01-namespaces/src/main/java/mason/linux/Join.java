// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.Set;

/**
 * Enters the namespaces of another process, all of these kinds at once. It changes
 * <em>this thread</em> alone; of the PID namespace, only what the thread starts.
 *
 * <p>{@code int pidfd_open(pid_t pid, unsigned int flags)}, pidfd_open(2), Linux 5.3;
 * {@code int setns(int fd, int nstype)} with such a descriptor, setns(2), Linux 5.8.
 *
 * @param kinds without USER and TIME, which no process with threads may join
 */
public record Join(Pid pid, Set<Namespace> kinds) implements Step {

    private static final int CLONE_FS = 0x200;

    /** Of no kind there is nothing to enter, which setns(2) would call EINVAL. */
    @Override
    public void apply() {
        if (!kinds.isEmpty()) {
            enter();
        }
    }

    private void enter() {
        try (Fd process = pid.open()) {
            if (kinds.contains(Namespace.MOUNT)) {
                leaveOthersDirectories();
            }
            if (LibC.CALLS.setns(process.number(), (int) Flag.bits(kinds)) < 0) {
                Errno errno = LibC.errno();
                throw new KernelException(text(), errno, hint(errno));
            }
        }
    }

    /** Root and working directory are shared among threads; then setns says EINVAL. */
    private static void leaveOthersDirectories() {
        Fd.checked(LibC.CALLS.unshare(CLONE_FS), "unshare(CLONE_FS)");
    }

    @Override
    public String text() {
        return "setns(pidfd of " + pid + ", " + Flag.print(kinds) + ")";
    }

    private String hint(Errno errno) {
        if (errno.equals(Errno.EINVAL) && kinds.contains(Namespace.USER)) {
            return "a process with threads can't join a user namespace";
        }
        return errno.equals(Errno.EUSERS)
                ? "a process with threads can't join a time namespace"
                : "";
    }
}
