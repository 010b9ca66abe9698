// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import mason.chroot.RootView;
import mason.linux.Pid;
import mason.linux.RootedDirectory;

/**
 * The files of a container, open for a while. One that does not run cannot be started
 * meanwhile, as two mounts of one overlay would spoil each other's files: overlayfs.rst,
 * "Sharing and copying layers". To be closed by the thread that has opened it.
 */
final class OpenFiles implements AutoCloseable {

    private final RootView view;
    private final Optional<Lock> held;

    private OpenFiles(RootView view, Optional<Lock> held) {
        this.view = view;
        this.held = held;
    }

    /** @param whole whether with what is mounted in its root */
    static OpenFiles of(Parts parts, Container container, boolean whole)
            throws IOException {
        Lock lock = container.files();
        lock.lock();
        try {
            Optional<Pid> process = process(container);
            if (process.isPresent()) {
                RootView view = RootView.of(process.get(), whole);
                lock.unlock();
                return new OpenFiles(view, Optional.empty());
            }
            ContainerRecipe recipe = new ContainerRecipe(parts, container);
            Path root = container.directory().merged();
            return new OpenFiles(RootView.of(recipe.files(whole), root),
                    Optional.of(lock));
        } catch (IOException | RuntimeException e) {
            lock.unlock();
            throw e;
        }
    }

    private static Optional<Pid> process(Container container) {
        synchronized (container) {
            return container.run().filter(r -> container.state().hasProcess())
                    .map(r -> r.process().pid());
        }
    }

    RootedDirectory root() {
        return view.root();
    }

    @Override
    public void close() {
        view.close();
        held.ifPresent(Lock::unlock);
    }
}
