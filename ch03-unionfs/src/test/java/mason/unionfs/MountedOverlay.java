// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import mason.launch.Plan;
import mason.linux.Mount;
import mason.linux.Namespace;
import mason.linux.Step;
import mason.linux.Unshare;

/** An overlay that is mounted on a thread of its own; the mount ends with the thread. */
final class MountedOverlay {

    private MountedOverlay() {
    }

    /** What {@code look} finds where the overlay is mounted. */
    static <T> T seen(Overlay overlay, Callable<T> look) throws Exception {
        return seen(overlay.plan(), look);
    }

    static <T> T seen(Plan plan, Callable<T> look) throws Exception {
        FutureTask<T> task = new FutureTask<>(() -> {
            new Unshare(Set.of(Namespace.MOUNT)).apply();
            Mount.makePrivate("/").apply();
            plan.inNamespaces().forEach(Step::apply);
            return look.call();
        });
        Thread thread = new Thread(task, "mounted overlay");
        thread.start();
        thread.join();
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
