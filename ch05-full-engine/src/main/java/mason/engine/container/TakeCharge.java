// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import mason.cgroups.Cgroup;
import mason.engine.runtime.OutputSpools;
import mason.engine.runtime.StandardStreams;
import mason.engine.runtime.StreamKind;
import mason.launch.AdoptedTask;
import mason.linux.KernelException;

/** Makes this engine the one that looks after a container which another has left. */
record TakeCharge(Parts parts, ContainerDirectory directory) {

    /**
     * What has no record was never answered for, and is removed; what cannot be read is
     * dead, and left as it is. One that runs, runs on.
     *
     * @param broken is told about a record that cannot be read
     */
    Optional<Container> perform(Consumer<String> broken) throws IOException {
        try {
            ContainerRecord record = parts.store().read(directory.id());
            Container container = new Container(parts.store(), directory, record);
            if (!adopted(container)) {
                tidyUp(container, broken);
            }
            return isGone(container) ? Optional.empty() : Optional.of(container);
        } catch (NoSuchContainerException | NoSuchFileException neverAnswered) {
            parts.store().delete(directory);
            return Optional.empty();
        } catch (IOException e) {
            broken.accept("container " + directory.id().shortened() + ": "
                    + e.getMessage());
            return Optional.of(new Container(parts.store(), directory,
                    new BrokenRecord(parts.store(), directory.id(), e).record()));
        }
    }

    /** What was being removed is removed. */
    private boolean isGone(Container container) throws IOException {
        boolean isGone = container.state() == ContainerState.REMOVING;
        if (isGone) {
            parts.store().names().take(container.record().name());
            parts.store().delete(directory);
        }
        return isGone;
    }

    /** Its end may come while we look: the pidfd tells then. */
    private boolean adopted(Container container) throws IOException {
        ContainerStatus status = container.record().status();
        if (status.process().isEmpty() || !status.state().hasProcess()) {
            return false;
        }
        try {
            AdoptedTask task = AdoptedTask.of(status.process().get().pid());
            if (!status.process().get().isAlive()) {
                return false;
            }
            goOn(container, MainProcess.of(task));
            return true;
        } catch (KernelException ended) {
            return false;
        }
    }

    private void goOn(Container container, MainProcess process) throws IOException {
        StandardStreams streams =
                new RequestedStreams(parts, container).ofRunning();
        LogFile log = StartContainer.log(container).toldTo(streams.ledger());
        Run run = new Run(cgroup(container), process, streams,
                OutputHub.start(streams, List.of(log), parts.ends()), log);
        ContainerStatus status = container.record().status();
        container.began(run, container.record().config().tty()
                ? status.because(ContainerStatus.LOST_TERMINAL)
                : status);
        parts.links().begun(parts.networks(), container);
        parts.health().follow(parts, container);
        EndOfRun.watch(parts, container, run);
    }

    private Cgroup cgroup(Container container) {
        return new RequestedCgroup(parts, container.record()).existing();
    }

    /** What the engine would have done at the end of its process 1. */
    private void tidyUp(Container container, Consumer<String> broken)
            throws IOException {
        ContainerRecord now = container.record().observed();
        ContainerState state = now.status().state();
        container.keep(state == ContainerState.RESTARTING
                ? now.with(now.status().in(ContainerState.EXITED))
                : now);
        try {
            cgroup(container).close();
            parts.networks().disconnect(directory.id().text());
            new UsedVolumes(parts, container).end();
            writeDownTheLast(container);
        } catch (IOException | RuntimeException e) {
            broken.accept("after container " + directory.id().shortened() + ": "
                    + e.getMessage());
        }
    }

    /** What the engine had taken from the pipes and not written. */
    private void writeDownTheLast(Container container) throws IOException {
        if (!OutputSpools.exist(directory.path())) {
            return;
        }
        try (OutputSpools last = OutputSpools.left(directory.path());
                LogFile log = StartContainer.log(container).toldTo(last)) {
            for (Map.Entry<StreamKind, InputStream> e : last.outputs().entrySet()) {
                byte[] bytes = e.getValue().readAllBytes();
                log.write(e.getKey(), bytes, bytes.length);
            }
        }
    }
}
