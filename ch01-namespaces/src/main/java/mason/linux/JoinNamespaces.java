// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Enters the namespaces of another process, all of these kinds at once. It changes
 * <em>this thread</em> alone; of the PID namespace, only what the thread starts.
 *
 * <p>{@code int pidfd_open(pid_t pid, unsigned int flags)}, pidfd_open(2), Linux 5.3;
 * {@code int setns(int fd, int nstype)} with such a descriptor, setns(2), Linux 5.8.
 *
 * @param kinds at least one; without USER and TIME, which no process with threads may
 *            join
 */
public record JoinNamespaces(Pid process, Set<Namespace> kinds) implements KernelCall {

    private static final int CLONE_FS = 0x200;

    public JoinNamespaces {
        kinds = Set.copyOf(kinds);
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("no kind of namespace to join");
        }
    }

    @Override
    public List<CCall> calls() {
        List<CCall> calls = new ArrayList<>(List.of(process.opening()));
        if (kinds.contains(Namespace.MOUNT)) {
            calls.add(ownDirectories());
        }
        calls.add(CCall.of("setns", Argument.first(), Argument.flags(kinds)));
        calls.add(CCall.of("close", Argument.first()).evenAfterFailure());
        return calls;
    }

    /** Root and working directory are shared among threads; then setns says EINVAL. */
    static CCall ownDirectories() {
        return CCall.of("unshare", Argument.symbol("CLONE_FS", CLONE_FS));
    }

    @Override
    public String text() {
        return "setns(pidfd_open(" + process + "), " + Flag.print(kinds) + ")";
    }

    @Override
    public String hint(Errno errno) {
        if (errno.equals(Errno.EINVAL) && kinds.contains(Namespace.USER)) {
            return "a process with threads can't join a user namespace";
        }
        return errno.equals(Errno.EUSERS)
                ? "a process with threads can't join a time namespace"
                : "";
    }
}
