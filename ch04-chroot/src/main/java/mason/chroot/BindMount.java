// SPDX-License-Identifier: Apache-2.0
package mason.chroot;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import mason.linux.DetachedMount;
import mason.linux.Errno;
import mason.linux.Fd;
import mason.linux.KernelException;
import mason.linux.Mount;
import mason.linux.MountFlag;
import mason.linux.Step;

/**
 * A file or directory of the host, seen in the container too: {@code docker run -v}. No
 * mount event passes between host and container.
 *
 * @param source on the host
 * @param recursive whether with what is mounted below it
 */
public record BindMount(Path source, String target, boolean readOnly,
        boolean recursive) implements RootMount {

    public BindMount {
        if (!source.isAbsolute()) {
            throw new IllegalArgumentException(
                    "a path on the host begins with a slash: [" + source + "]");
        }
    }

    @Override
    public Step into(Path root) {
        return new Attachment(this, new PlaceInRoot(root, target));
    }

    /** The step. */
    private record Attachment(BindMount mount, PlaceInRoot place) implements Step {

        @Override
        public void apply() {
            boolean directory = Files.isDirectory(mount.source());
            try (DetachedMount copy = DetachedMount.copy(mount.source().toString(),
                    mount.recursive());
                    Fd target = directory ? place.directory() : place.file()) {
                copy.makePrivate();
                if (mount.readOnly()) {
                    copy.makeReadOnly();
                }
                copy.attach(target);
            } catch (KernelException e) {
                if (!e.errno().equals(Errno.ENOSYS)) {
                    throw e;
                }
                byOldCalls(directory);
            }
        }

        /**
         * Before Linux 5.12. What is mounted below {@code source} can be written to then,
         * even if the mount is read-only.
         */
        private void byOldCalls(boolean directory) {
            try (Fd target = directory ? place.directory() : place.file()) {
                String where = target.inProc();
                new Mount(mount.source().toString(), where, "none", mount.recursive()
                        ? Set.of(MountFlag.BIND, MountFlag.RECURSIVE)
                        : Set.of(MountFlag.BIND), "").apply();
            }
            try (Fd mounted = directory ? place.directory() : place.file()) {
                Mount.makePrivate(mounted.inProc()).apply();
                if (mount.readOnly()) {
                    new Mount("none", mounted.inProc(), "none", Set.of(MountFlag.BIND,
                            MountFlag.REMOUNT, MountFlag.READ_ONLY), "").apply();
                }
            }
        }

        @Override
        public String text() {
            return "bind(" + mount.source() + " → " + place.root() + place.path()
                    + (mount.readOnly() ? ", read-only)" : ")");
        }
    }
}
