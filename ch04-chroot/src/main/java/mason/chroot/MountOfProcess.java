// SPDX-License-Identifier: Apache-2.0
package mason.chroot;

import java.util.Set;
import mason.launch.BuilderThread;
import mason.linux.DetachedMount;
import mason.linux.JoinNamespaces;
import mason.linux.KernelException;
import mason.linux.Namespace;
import mason.linux.Pid;
import mason.linux.SavedNamespace;

/** What is mounted somewhere for a process that has other mounts than this thread. */
final class MountOfProcess {

    private MountOfProcess() {
    }

    /**
     * A copy. A mount can be copied only by a thread that is where it is mounted: this
     * one goes there and comes back, and then works in the root directory, setns(2).
     */
    static DetachedMount copy(Pid process, String path) {
        try (SavedNamespace own = SavedNamespace.ofThisThread(Namespace.MOUNT)) {
            new JoinNamespaces(process, Set.of(Namespace.MOUNT)).apply();
            return DetachedMount.copy(path, true);
        }
    }

    /**
     * Loads the classes, which are out of reach in the root of a container. A thread of
     * its own does it, so that the one that is here keeps its working directory.
     */
    static void rehearse() {
        try (BuilderThread thread = new BuilderThread()) {
            thread.call(() -> {
                copy(Pid.own(), "/").close();
                return fails(Pid.own(), "/no/such/directory");
            });
        }
    }

    private static boolean fails(Pid process, String path) {
        try (DetachedMount none = copy(process, path)) {
            return false;
        } catch (KernelException expected) {
            return !expected.getMessage().isEmpty();
        }
    }
}
