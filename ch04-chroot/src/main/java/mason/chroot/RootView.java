// SPDX-License-Identifier: Apache-2.0
package mason.chroot;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import mason.launch.BuilderThread;
import mason.launch.Plan;
import mason.linux.DetachedMount;
import mason.linux.JoinNamespaces;
import mason.linux.KernelException;
import mason.linux.Mount;
import mason.linux.Namespace;
import mason.linux.Pid;
import mason.linux.RootedDirectory;
import mason.linux.Step;
import mason.linux.Unshare;

/**
 * A container's files, seen from the host by a process that stays outside: a copy of its
 * mounts that is attached nowhere, in which no path leads out of the container's root.
 *
 * <p>A short-lived thread makes the copy in the mount namespace, as open_tree(2) takes
 * only what is mounted in the caller's, and ends. It does not read the files itself: its
 * root would be the container's, and Java might load a class from there. The path
 * {@code /proc/PID/root} would need no thread; but it shows mounts always, and the export
 * of a container is to show what lies below them.
 */
public final class RootView implements AutoCloseable {

    private final DetachedMount mounts;

    private RootView(DetachedMount mounts) {
        this.mounts = mounts;
    }

    /**
     * Of a container that runs.
     *
     * @param process any process in it
     * @param whole whether with all that is mounted in its root
     */
    public static RootView of(Pid process, boolean whole) {
        rehearse();
        try (BuilderThread thread = new BuilderThread()) {
            return new RootView(thread.call(() -> {
                new JoinNamespaces(process, Set.of(Namespace.MOUNT)).apply();
                return DetachedMount.copy("/", whole);
            }));
        }
    }

    /**
     * Of a container that does not run.
     *
     * @param mounting mounts it at {@code root}
     */
    public static RootView of(Plan mounting, Path root) {
        try (BuilderThread thread = new BuilderThread()) {
            return new RootView(thread.call(() -> {
                new Unshare(Set.of(Namespace.MOUNT)).apply();
                Mount.makePrivate("/").apply();
                mounting.inNamespaces().forEach(Step::apply);
                return DetachedMount.copy(root.toString(), true);
            }));
        }
    }

    /** Both ways it can end load their classes, while the root is the host's. */
    private static void rehearse() {
        DetachedMount.copy("/", false).close();
        try {
            new JoinNamespaces(Pid.own(), Set.of(Namespace.UTS)).apply();
            DetachedMount.copy("/proc/self/nowhere", false).close();
        } catch (KernelException expected) {
            Optional.of(expected.getMessage());
        }
    }

    /** Its root; to be used until this is closed. */
    public RootedDirectory root() {
        return new RootedDirectory(mounts.fd());
    }

    @Override
    public void close() {
        mounts.close();
    }
}
