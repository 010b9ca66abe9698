// SPDX-License-Identifier: Apache-2.0
package mason.chroot;

import java.nio.file.Path;
import java.util.Set;
import mason.linux.DetachedMount;
import mason.linux.Fd;
import mason.linux.JoinNamespaces;
import mason.linux.KernelException;
import mason.linux.Namespace;
import mason.linux.Pid;
import mason.linux.SavedNamespace;
import mason.linux.Step;

/**
 * The /dev/shm of another container, where its POSIX shared memory is: shm_overview(7).
 * Who shares an IPC namespace expects it to be shared, too.
 *
 * @param owner a process of the other container
 */
public record JoinedSharedMemory(Pid owner) implements RootMount {

    private static final String PATH = "/dev/shm";

    /** Loads the classes: in the root of a container they are out of reach. */
    static {
        copy(Pid.own(), "/").close();
        try {
            copy(Pid.own(), "/no/such/directory").close();
        } catch (KernelException expected) {
            expected.getMessage();
        }
    }

    @Override
    public String target() {
        return PATH;
    }

    @Override
    public Step into(Path root) {
        return new Joining(owner, new PlaceInRoot(root, PATH));
    }

    /** A mount can be copied only by a thread that is where it is mounted. */
    private static DetachedMount copy(Pid owner, String path) {
        try (SavedNamespace own = SavedNamespace.ofThisThread(Namespace.MOUNT)) {
            new JoinNamespaces(owner, Set.of(Namespace.MOUNT)).apply();
            return DetachedMount.copy(path, true);
        }
    }

    /** The step. */
    private record Joining(Pid owner, PlaceInRoot place) implements Step {

        @Override
        public void apply() {
            try (DetachedMount copy = copy(owner, PATH);
                    Fd target = place.directory()) {
                copy.attach(target);
            }
        }

        @Override
        public String text() {
            return "bind(" + PATH + " of process " + owner + " → " + place.root()
                    + place.path() + ")";
        }
    }
}
