// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.Set;
import java.util.List;

/**
 * Leaves the given namespaces for new ones. It changes <em>this thread</em> alone,
 * and what the thread starts from then on; the rest of the JVM stays where it was.
 *
 * <p>{@code int unshare(int flags)}, unshare(2), Linux 2.6.16. Needs CAP_SYS_ADMIN.
 */
public record Unshare(Set<Namespace> kinds) implements KernelCall {

    static Unshare of(String flags) {
        return new Unshare(Flag.parse(Namespace.values(), flags));
    }

    @Override
    public long invoke() {
        return LibC.CALLS.unshare((int) Flag.bits(kinds));
    }

    @Override
    public List<String> words() {
        return List.of("unshare", Flag.print(kinds));
    }

    @Override
    public String hint(Errno errno) {
        return errno.equals(Errno.EPERM)
                ? "run as root (CAP_SYS_ADMIN is needed)"
                : errno.equals(Errno.ENOSPC) ? "see /proc/sys/user/max_*_namespaces" : "";
    }
}
