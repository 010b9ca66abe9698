// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Lock;
import mason.chroot.RootView;
import mason.linux.Errno;
import mason.linux.KernelException;
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
            Optional<RootView> running = ofProcess(container, whole);
            if (running.isPresent()) {
                lock.unlock();
                return new OpenFiles(running.get(), Optional.empty());
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

    /**
     * What its process 1 sees; nothing if there is none, or it ends just now. The end is
     * waited for: then the files are the caller's alone.
     */
    private static Optional<RootView> ofProcess(Container container, boolean whole)
            throws IOException {
        Optional<Pid> process;
        CompletableFuture<Exit> end;
        synchronized (container) {
            process = container.run().filter(r -> container.state().hasProcess())
                    .map(r -> r.process().pid());
            end = container.exit(WaitCondition.NEXT_EXIT);
        }
        try {
            return process.isPresent() ? Optional.of(RootView.of(process.get(), whole))
                    : Optional.empty();
        } catch (KernelException e) {
            if (!e.errno().equals(Errno.ESRCH) || !StopContainer.hasEnded(end)) {
                throw e;
            }
            return Optional.empty();
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
