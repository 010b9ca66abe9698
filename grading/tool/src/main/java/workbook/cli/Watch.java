// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import java.nio.file.Path;
import java.util.Set;
import workbook.workspace.Workspace;

/**
 * Waits for the reader to save. It looks instead of asking the kernel to be told, for in
 * a folder that a virtual machine shares with its host inotify(7) tells nothing.
 */
final class Watch {

    private static final int MILLISECONDS_BETWEEN_LOOKS = 100;

    private final Workspace workspace;
    private Saved seen;

    Watch(Workspace workspace) {
        this.workspace = workspace;
        this.seen = Saved.in(workspace);
    }

    /**
     * Waits until a file differs from what it was when this last returned, even if that
     * happened meanwhile, and then until nothing more changes.
     */
    Set<Path> saved() throws InterruptedException {
        Saved now = settled();
        while (now.equals(seen)) {
            now = settled();
        }
        Set<Path> changed = now.since(seen);
        seen = now;
        return changed;
    }

    /** What two looks in a row agree on: nothing is half written. */
    private Saved settled() throws InterruptedException {
        Saved before = Saved.in(workspace);
        while (true) {
            Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
            Saved now = Saved.in(workspace);
            if (now.equals(before)) {
                return now;
            }
            before = now;
        }
    }
}
