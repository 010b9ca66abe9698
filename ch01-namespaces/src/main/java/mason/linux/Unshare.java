// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.List;
import java.util.Set;

/**
 * Leaves the given namespaces for new ones. It changes <em>this thread</em> alone,
 * and what the thread starts from then on; the rest of the JVM stays where it was.
 *
 * <p>{@code int unshare(int flags)}, unshare(2), Linux 2.6.16. Needs CAP_SYS_ADMIN.
 */
public record Unshare(Set<Namespace> kinds) implements KernelCall {

    @Override
    public List<CCall> calls() {
        return List.of(CCall.of("unshare", Argument.flags(kinds)));
    }

    @Override
    public String hint(Errno errno) {
        return errno.equals(Errno.ENOSPC) ? "see /proc/sys/user/max_*_namespaces" : "";
    }
}
