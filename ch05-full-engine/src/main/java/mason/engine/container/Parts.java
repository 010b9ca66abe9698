// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import mason.cgroups.Hierarchies;
import mason.cgroups.LimitSupport;
import mason.engine.event.EventLog;
import mason.engine.image.ImageStore;
import mason.engine.network.Networks;
import mason.engine.volume.VolumeStore;
import mason.launch.Executor;

/**
 * What the verbs work with.
 *
 * @param support which limits this host has
 * @param executor starts the processes of containers
 * @param ends does what is due when a container has ended, and carries its output
 * @param later does what is due after a while
 * @param forget is told about a container that is gone
 * @param events is told about what happens
 * @param health asks containers whether they are well
 * @param users those that new containers have
 * @param links tells containers where those are that they are linked to
 */
record Parts(Hierarchies hierarchies, Supplier<LimitSupport> support, ImageStore images,
        Networks networks,
        VolumeStore volumes,
        ContainerStore store, Executor executor, ExecutorService ends,
        ScheduledExecutorService later, Consumer<Container> forget,
        ContainerEvents events, HealthChecks health, RemappedUsers users,
        LinkedHosts links) {

    private static final int IDLE_SECONDS = 5;

    /** @param state has {@code containers}, which is made when it is needed */
    static Parts of(Path state, ImageStore images, Executor executor,
            Consumer<Container> forget) {
        Hierarchies hierarchies = Hierarchies.detect();
        return new Parts(hierarchies, new HostLimits(hierarchies), images,
                new Networks(state), new VolumeStore(state),
                new ContainerStore(state.resolve("containers")), executor,
                threads(),
                Executors.newSingleThreadScheduledExecutor(Parts::daemon), forget,
                new ContainerEvents(new EventLog()), new HealthChecks(),
                new RemappedUsers(), new LinkedHosts());
    }

    /** As many as are needed; each goes when it was idle for a few seconds. */
    private static ExecutorService threads() {
        return new ThreadPoolExecutor(0, Integer.MAX_VALUE, IDLE_SECONDS,
                TimeUnit.SECONDS, new SynchronousQueue<>(), Parts::daemon);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "containers");
        thread.setDaemon(true);
        return thread;
    }
}
