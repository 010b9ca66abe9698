// SPDX-License-Identifier: Apache-2.0
package mason.chroot;

import java.nio.file.Path;
import mason.linux.DetachedMount;
import mason.linux.Fd;
import mason.linux.Pid;
import mason.linux.Step;

/**
 * The /dev/shm of another container, where its POSIX shared memory is: shm_overview(7).
 * Who shares an IPC namespace expects it to be shared, too.
 *
 * @param owner a process of the other container
 */
public record JoinedSharedMemory(Pid owner) implements RootMount {

    private static final String PATH = "/dev/shm";

    static {
        MountOfProcess.rehearse();
    }

    @Override
    public String target() {
        return PATH;
    }

    @Override
    public Step into(Path root) {
        return new Joining(owner, new PlaceInRoot(root, PATH));
    }

    /** The step. */
    private record Joining(Pid owner, PlaceInRoot place) implements Step {

        @Override
        public void apply() {
            try (DetachedMount copy = MountOfProcess.copy(owner, PATH);
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
