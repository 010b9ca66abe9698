// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.List;
import java.util.Set;

/**
 * Enters a user namespace, with all capabilities in it and the ids as they were: {@code
 * setns(2)}, user_namespaces(7), Linux 3.8. The descriptor is closed.
 *
 * @param namespace of {@code /proc/PID/ns/user}
 */
public record JoinUserNamespace(Fd namespace) implements KernelCall {

    @Override
    public List<CCall> calls() {
        return List.of(
                CCall.of("setns", Argument.descriptor(namespace),
                        Argument.flags(Set.of(Namespace.USER))),
                CCall.of("close", Argument.descriptor(namespace)));
    }

    @Override
    public String hint(Errno errno) {
        return errno.equals(Errno.EINVAL)
                ? "a process with threads can't join a user namespace"
                : "";
    }
}
