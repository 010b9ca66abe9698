// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import java.util.Set;
import mason.linux.JoinNamespaces;
import mason.linux.Namespace;

/**
 * A mount namespace, made by unshare(1), whose mounts the host does not see. A plan that
 * begins with it can mount what it likes.
 */
public final class PrivateMounts implements AutoCloseable {

    private final UnshareShell shell =
            UnshareShell.with("--mount", "--propagation", "private");

    /** The builder thread enters it before the rest of a plan. */
    public Plan plan() {
        return Plan.onHost(new JoinNamespaces(shell.pid(), Set.of(Namespace.MOUNT)));
    }

    @Override
    public void close() {
        shell.close();
    }
}
